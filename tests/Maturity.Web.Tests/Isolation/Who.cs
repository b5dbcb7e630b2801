namespace Maturity.Web.Tests.Isolation;

/// <summary>For whom something is. What each actor then gets stands in <see cref="AccessRule.Of"/>.</summary>
public enum Who
{
    /// <summary>Everybody.</summary>
    Anyone,

    /// <summary>Whoever holds the secret in the address; without it nobody.</summary>
    Holder,

    /// <summary>Everybody with an account who signed in.</summary>
    Person,

    /// <summary>Platform administrators.</summary>
    Administrator,

    /// <summary>Every member of the workspace.</summary>
    Member,

    /// <summary>Sales, consultants and owners.</summary>
    Sales,

    /// <summary>Consultants and owners.</summary>
    Consultant,

    /// <summary>Owners.</summary>
    Owner,

    /// <summary>The respondent whose questionnaire it is, and nobody else.</summary>
    Respondent,

    /// <summary>Programs that come with a token of the workspace; nobody by being signed in. Tokens have tests of their own.</summary>
    Token,

    /// <summary>Every member, and respondents once the result is published.</summary>
    Reader,

    /// <summary>Consultants and owners, and executives among the respondents once the result is published.</summary>
    Client,
}
