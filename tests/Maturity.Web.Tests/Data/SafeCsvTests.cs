using Maturity.Web.Data;

namespace Maturity.Web.Tests.Data;

public sealed class SafeCsvTests
{
    [Theory]
    [InlineData("plain, with \"quotes\"", "\"plain, with \"\"quotes\"\"\"")]
    [InlineData("=1+1", "\"'=1+1\"")]
    [InlineData("+1", "\"'+1\"")]
    [InlineData("-1", "\"'-1\"")]
    [InlineData("@SUM(A1)", "\"'@SUM(A1)\"")]
    [InlineData("\tx", "\"'\tx\"")]
    [InlineData("\nx", "\"'\nx\"")]
    [InlineData("\0=1", "\"'\0'=1\"")]
    [InlineData("  =1", "\"'  =1\"")]
    [InlineData("a;=1", "\"a;'=1\"")]
    [InlineData("a, =1", "\"a,' =1\"")]
    [InlineData("a\",=1", "\"a\"\",'=1\"")]
    [InlineData("a'=1", "\"a''=1\"")]
    [InlineData("a\"=1", "\"a\"\"'=1\"")]
    [InlineData("＝1", "\"'＝1\"")]
    [InlineData("well-known, and 1 = 1", "\"well-known, and 1 = 1\"")]
    public void Text_ThatWouldStartAFormula_GetsAnApostrophe(string text, string cell) => Assert.Equal(cell, SafeCsv.Text(text));

    [Theory]
    [InlineData("\r=1")]
    [InlineData("a\r\n=1")]
    [InlineData("\r\n \t=1")]
    [InlineData("a\n@x")]
    [InlineData("\t\t-1")]
    public void Text_WithBreaks_HasNoSignOfAFormulaFirstOnAnyLine(string text)
    {
        var cell = SafeCsv.Text(text)[1..^1];
        Assert.StartsWith(text[0] is 'a' ? "a" : "'", cell, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"(^|[\r\n\t,;])[ ]*[=+\-@]", cell);
    }

    [Fact]
    public void Figure_OfAnyKind_IsReadByPrograms()
    {
        Assert.Equal("1.833333", SafeCsv.Figure(11 / 6.0));
        Assert.Equal("0", SafeCsv.Figure(0));
        Assert.Equal("", SafeCsv.Figure(null));
        Assert.Throws<ArgumentOutOfRangeException>(() => SafeCsv.Figure(-1));
    }
}
