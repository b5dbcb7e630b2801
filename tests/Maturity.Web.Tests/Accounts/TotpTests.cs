using Maturity.Web.Features.Account;

namespace Maturity.Web.Tests.Accounts;

public sealed class TotpTests
{
    // The secret and the moments of RFC 6238, appendix B; of its eight digits an app shows the last six.
    private const string Secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Code_AtTheMomentsOfTheStandard_IsTheStandards(long second, string code)
    {
        var at = DateTimeOffset.FromUnixTimeSeconds(second);
        Assert.Equal(code, Totp.CodeAt(Secret, Totp.StepAt(at)));
        Assert.Equal(Totp.StepAt(at), Totp.StepOf(Secret, code, at));
    }

    [Theory]
    [InlineData(-2, false)]
    [InlineData(-1, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void Code_OfAnotherStep_CountsForTheNeighboursAlone(int steps, bool counts)
    {
        var at = DateTimeOffset.FromUnixTimeSeconds(1111111109);
        var code = Totp.CodeAt(Secret, Totp.StepAt(at) + steps);
        Assert.Equal(counts ? Totp.StepAt(at) + steps : null, Totp.StepOf(Secret, code, at));
    }

    [Theory]
    [InlineData("")]
    [InlineData("28708")]
    [InlineData("2870820")]
    [InlineData("28708x")]
    [InlineData("٢٨٧٠٨٢")]
    public void Code_ThatIsNone_IsNotTaken(string typed) => Assert.Null(Totp.StepOf(Secret, typed, DateTimeOffset.FromUnixTimeSeconds(59)));

    [Fact]
    public void Secret_New_Has160BitsInBase32()
    {
        Assert.Matches("^[A-Z2-7]{32}$", Totp.NewSecret());
        Assert.NotEqual(Totp.NewSecret(), Totp.NewSecret());
    }
}
