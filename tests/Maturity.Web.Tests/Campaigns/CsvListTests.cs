using System.Text;
using Maturity.Web.Features.Campaigns;
using Maturity.Web.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace Maturity.Web.Tests.Campaigns;

public sealed class CsvListTests(QuietProduct product) : IClassFixture<QuietProduct>
{
    private IStringLocalizer<CampaignsTexts> Texts => product.Services.GetRequiredService<IStringLocalizer<CampaignsTexts>>();

    [Theory]
    [InlineData(",")]
    [InlineData(";")]
    [InlineData("\t")]
    public void Read_EachDelimiter_FindsTheColumnsInAnyOrder(string mark)
    {
        var text = "Email|NAME|sections|language|group\na@example.org|Ånn Ø|TAL DAT|nl|data\n|||| \nb@example.org".Replace("|", mark, StringComparison.Ordinal);
        var list = CsvList.Read(Encoding.UTF8.GetBytes(text), Texts);
        Assert.Empty(list.Problems);
        Assert.Equal([new(2, "Ånn Ø", "a@example.org", "data", "nl", "TAL DAT"), new(4, "", "b@example.org", "", "", "")], list.Lines);
    }

    [Theory]
    [InlineData("name,phone\nA,1", "The column “phone” is not known")]
    [InlineData("name,group\nA,data", "The column “email” is missing")]
    [InlineData("email,mail\na@example.org,b@example.org", "The column “mail” is there twice")]
    [InlineData("name,email\n\"A,a@example.org\nB,b@example.org", "quotation mark")]
    [InlineData("name,email\n\"A,a@example.org\nB\",b@example.org", "quotation mark")]
    [InlineData(" \n ", "The file is empty")]
    public void Read_BadFile_SaysWhatToMendAndReadsNobodyPastIt(string text, string words)
    {
        var list = CsvList.Read(Encoding.UTF8.GetBytes(text), Texts);
        Assert.Contains(list.Problems, problem => problem.Message.Contains(words, StringComparison.Ordinal));
        Assert.Empty(list.Lines);
    }

    [Fact]
    public void Read_NotUtf8_SaysSo() =>
        Assert.Contains("not UTF-8", Assert.Single(CsvList.Read([.. "email\nJos\u00e9@example.org".Select(c => (byte)c)], Texts).Problems).Message);

    [Fact]
    public void Read_HugeField_IsAProblemAndNoError() =>
        Assert.NotEmpty(CsvList.Read(Encoding.UTF8.GetBytes($"email\n{new string('a', 5000)}"), Texts).Problems);

    [Fact]
    public void Read_ControlCharacters_AreTakenOut() =>
        Assert.Equal("AB", Assert.Single(CsvList.Read("name,email\nA\0B,a@example.org"u8.ToArray(), Texts).Lines).Name);
}
