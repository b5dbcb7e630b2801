namespace Maturity.Web.Features.Results;

/// <summary>A respondent who looks at the result they had part in.</summary>
/// <param name="Name">Name.</param>
/// <param name="Group">Id of their group.</param>
public sealed record RespondentOfResult(string Name, string Group);
