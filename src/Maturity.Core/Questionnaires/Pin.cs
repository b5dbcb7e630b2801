namespace Maturity.Core.Questionnaires;

/// <summary>An initiative that comes first while something is still weak.</summary>
/// <param name="Initiative">Id of the initiative.</param>
/// <param name="When">Id of the capability or dimension that is looked at.</param>
/// <param name="AtMost">The pin holds while that level is at or below this one.</param>
/// <param name="Reason">Why, for the reader of the roadmap.</param>
public sealed record Pin(string Initiative, string When, int AtMost, string Reason);
