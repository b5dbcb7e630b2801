namespace Maturity.Core.Questionnaires;

/// <summary>Effort in person-weeks, an estimate.</summary>
/// <param name="Low">If all goes well.</param>
/// <param name="Likely">Most likely; what plans count with.</param>
/// <param name="High">If much goes wrong.</param>
public sealed record Effort(double Low, double Likely, double High);
