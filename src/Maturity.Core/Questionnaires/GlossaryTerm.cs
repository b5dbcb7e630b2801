namespace Maturity.Core.Questionnaires;

/// <summary>A word of the questions with the one meaning it has there.</summary>
/// <param name="Term">The word.</param>
/// <param name="Meaning">Its meaning.</param>
public sealed record GlossaryTerm(string Term, string Meaning);
