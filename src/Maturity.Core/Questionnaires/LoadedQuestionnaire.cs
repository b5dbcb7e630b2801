namespace Maturity.Core.Questionnaires;

/// <summary>What came of loading a questionnaire: all of it, or nothing and the reasons.</summary>
/// <param name="Questionnaire">The questionnaire in its own language; null when any problem is an error.</param>
/// <param name="Languages">The same questionnaire per overlay language, missing texts in its own language.</param>
/// <param name="Problems">Every problem found, in the order of files and lines.</param>
public sealed record LoadedQuestionnaire(
    Questionnaire? Questionnaire,
    IReadOnlyDictionary<string, Questionnaire> Languages,
    IReadOnlyList<Problem> Problems)
{
    /// <summary>The files that hold its content, as they were read: what to keep in order to load it again.</summary>
    public IReadOnlyList<SourceFile> Files { get; init; } = [];

    /// <summary>The questionnaire in <paramref name="language"/>, or in its own language when there is no overlay.</summary>
    /// <param name="language">Language tag such as <c>nl</c>.</param>
    /// <exception cref="InvalidOperationException">The questionnaire did not load.</exception>
    public Questionnaire In(string language) =>
        Languages.TryGetValue(language, out var translated)
            ? translated
            : Questionnaire ?? throw new InvalidOperationException("The questionnaire did not load.");
}
