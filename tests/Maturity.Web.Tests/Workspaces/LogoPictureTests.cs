using Maturity.Web.Tenancy;

namespace Maturity.Web.Tests.Workspaces;

public sealed class LogoPictureTests
{
    public static TheoryData<string, byte[]> Pictures => new()
    {
        { "image/png", LogoFiles.Png(320, 80) },
        { "image/jpeg", LogoFiles.Jpeg(320, 80) },
        { "image/webp", LogoFiles.WebP("VP8X", 320, 80) },
        { "image/webp", LogoFiles.WebP("VP8 ", 320, 80) },
        { "image/webp", LogoFiles.WebP("VP8L", 320, 80) },
    };

    public static TheoryData<string, byte[]> Refused => new()
    {
        { "nothing", [] },
        { "a text", "GIF89a and so on"u8.ToArray() },
        { "an SVG, which can hold scripts", "<svg xmlns='http://www.w3.org/2000/svg'/>"u8.ToArray() },
        { "one pixel too many", LogoFiles.Png(4_000_001, 1) },
        { "a pixel flood", LogoFiles.Png(60_000, 60_000) },
        { "a flood as JPEG", LogoFiles.Jpeg(65_000, 65_000) },
        { "a flood as WebP", LogoFiles.WebP("VP8X", 16_000_000, 16_000_000) },
        { "no width", LogoFiles.Png(0, 10) },
        { "a negative width", LogoFiles.Png(-10, 10) },
        { "a file that is too large", LogoFiles.Png(10, 10, LogoPicture.MostBytes) },
        { "a PNG that ends in its header", LogoFiles.Png(10, 10)[..20] },
        { "a JPEG that ends before its size", LogoFiles.Jpeg(10, 10)[..14] },
        { "a JPEG whose segments lead nowhere", [0xff, 0xd8, 0xff, 0xfe, 0xff, 0xff, 0, 0, 0, 0, 0, 0] },
        { "a WebP that ends in its header", LogoFiles.WebP("VP8X", 10, 10)[..24] },
    };

    [Theory]
    [MemberData(nameof(Pictures))]
    public void Header_OfAPicture_GivesTypeAndSize(string type, byte[] file)
    {
        var picture = LogoPicture.Read(file);
        Assert.Equal((type, 320, 80), (picture?.ContentType, picture?.Width, picture?.Height));
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void File_ThatIsNoLogo_IsRefused(string what, byte[] file) => Assert.True(LogoPicture.Read(file) is null, what);

    [Fact]
    public void File_OfExactlyTheLimits_IsALogo() =>
        Assert.NotNull(LogoPicture.Read(LogoFiles.Png(2000, 2000, LogoPicture.MostBytes - LogoFiles.Png(1, 1).Length)));
}
