namespace Maturity.Core.Questionnaires;

/// <summary>What came of loading the classification: all of it, or nothing and the reasons.</summary>
/// <param name="Classification">The classification in English; null when any problem is an error.</param>
/// <param name="Languages">The same per further language.</param>
/// <param name="Problems">Every problem found.</param>
public sealed record LoadedClassification(
    Classification? Classification, IReadOnlyDictionary<string, Classification> Languages, IReadOnlyList<Problem> Problems);
