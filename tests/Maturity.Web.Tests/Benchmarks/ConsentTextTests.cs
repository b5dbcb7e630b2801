using System.Security.Cryptography;
using System.Text;
using Maturity.Web.Features.Benchmarks;
using Maturity.Web.Http;
using Maturity.Web.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace Maturity.Web.Tests.Benchmarks;

public sealed class ConsentTextTests(QuietProduct product) : IClassFixture<QuietProduct>
{
    /// <summary>Versions that were ever shown, with what they said: a changed text needs a new version, and a line here.</summary>
    private static readonly Dictionary<string, string> Shown = new() { ["2026-11"] = "75afcfa80f396dfa", ["2026-11-24"] = "9e4fcc18c5ec8f78" };

    [Fact]
    public void Texts_OfTheirVersion_SayWhatThatVersionAlwaysSaid()
    {
        var texts = product.Services.GetRequiredService<IStringLocalizer<BenchmarksTexts>>();
        var said = new StringBuilder();
        foreach (var language in Languages.All)
        {
            using var _ = new LanguageScope(language);
            said.Append(ConsentText.OfWorkspace(texts)).Append('\n').Append(ConsentText.OfOrganization(texts)).Append('\n');
        }

        Assert.Equal(Shown[ConsentText.Version], Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(said.ToString())))[..16]);
    }

    [Theory]
    [InlineData("2026-11-22T23:30:00Z", "2026-11-23", true)]
    [InlineData("2026-11-22T23:30:00Z", "2026-11-24", false)]
    [InlineData("2026-11-22T08:00:00Z", "2026-11-22", true)]
    [InlineData("2026-11-22T08:00:00Z", "2026-11-23", false)]
    [InlineData("2026-11-22T08:00:00Z", "0202-11-22", false)]
    public void Day_OfAgreeing_IsOneThatHasBegunSomewhere(string now, string day, bool expected) => Assert.Equal(expected,
        new OrganizationConsentInput { On = DateOnly.Parse(day, null) }.HasPossibleDay(DateTimeOffset.Parse(now, null)));
}
