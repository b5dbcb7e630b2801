namespace Maturity.Core.Questionnaires;

/// <summary>What an initiative does to one capability.</summary>
/// <param name="Capability">Id of the capability.</param>
/// <param name="From">Level it works from, 1 to 4.</param>
/// <param name="To">Level it works up to, above <paramref name="From"/>, at most 5.</param>
public sealed record Lift(string Capability, int From, int To);
