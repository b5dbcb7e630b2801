namespace Maturity.Core.Questionnaires;

/// <summary>Minutes that answering takes.</summary>
/// <param name="Full">Minutes for all questions.</param>
/// <param name="QuickScan">Minutes for the quick scan.</param>
public sealed record Minutes(int Full, int QuickScan);
