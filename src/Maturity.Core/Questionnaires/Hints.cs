namespace Maturity.Core.Questionnaires;

/// <summary>Explanations of the two answers that are not a level.</summary>
/// <param name="DontKnow">What "I don't know" does to the result.</param>
/// <param name="NotApplicable">When "not applicable" is right.</param>
public sealed record Hints(string DontKnow, string NotApplicable)
{
    /// <summary>No explanations.</summary>
    public static readonly Hints None = new("", "");
}
