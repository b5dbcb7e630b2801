using System.Diagnostics;
using Maturity.Web.Mail;

namespace Maturity.Web.Tests.Mail;

public sealed class MailAddressTests
{
    [Theory]
    [InlineData("x", 60_000)]
    [InlineData(" ", 60_000)]
    [InlineData("a@", 30_000)]
    [InlineData("a@b.", 15_000)]
    [InlineData("x@a-", 15_000)]
    public void Address_ThatIsEndless_IsRefusedAtOnce(string part, int times)
    {
        var text = string.Concat(Enumerable.Repeat(part, times));
        var watch = Stopwatch.StartNew();
        Assert.False(new MailAddressAttribute().IsValid(text));
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(1));
    }

    [Theory]
    [InlineData("ada@example.org", true)]
    [InlineData("  ada@example.org ", true)]
    [InlineData("ada", false)]
    [InlineData("ada@example.org, bob@example.org", false)]
    [InlineData("a\uFFFEda@example.org", false)]
    [InlineData("ada@ex\uD800ample.org", false)]
    public void Address_OfAPerson_IsToldFromOthers(string text, bool expected) => Assert.Equal(expected, new MailAddressAttribute().IsValid(text));
}
