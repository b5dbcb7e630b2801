namespace Maturity.Web.Features.Account;

/// <summary>What came of a code that somebody typed.</summary>
public enum CodeOutcome
{
    /// <summary>It is not right, or was used already.</summary>
    Wrong,

    /// <summary>There were too many tries; this one was not looked at.</summary>
    TooOften,

    /// <summary>It is the app's.</summary>
    Right,

    /// <summary>It is a recovery code, which is used up now.</summary>
    Recovery,
}
