using Maturity.Core.Questionnaires;

namespace Maturity.Web.Features.Questionnaires;

/// <summary>The content shipped with the product, loaded once. What does not load is left out and named in the log.</summary>
public sealed class QuestionnaireLibrary
{
    private readonly LoadedClassification classification;

    /// <summary>Loads everything.</summary>
    /// <param name="log">Where problems go.</param>
    public QuestionnaireLibrary(ILogger<QuestionnaireLibrary> log)
    {
        classification = QuestionnaireFolder.LoadClassification(Path.Combine(Folder, ClassificationLoader.MainFile));
        Report(classification.Problems, log);
        var loaded = Folders().Select(QuestionnaireFolder.Load).ToList();
        foreach (var questionnaire in loaded) Report(questionnaire.Problems, log);
        All = [.. loaded.Where(questionnaire => questionnaire.Questionnaire is not null)];
    }

    /// <summary>The folder of shipped content.</summary>
    public static string Folder => Path.Combine(AppContext.BaseDirectory, "questionnaires");

    /// <summary>The questionnaires that loaded, in the order of their folders.</summary>
    public IReadOnlyList<LoadedQuestionnaire> All { get; }

    /// <summary>Industries and size bands; in English where the language has no overlay.</summary>
    /// <param name="language">Language tag such as <c>nl</c>.</param>
    /// <exception cref="InvalidOperationException">The classification did not load.</exception>
    public Classification Classification(string language) =>
        classification.Languages.TryGetValue(language, out var translated) ? translated
            : classification.Classification ?? throw new InvalidOperationException("The classification did not load; see the log.");

    // questionnaires/KEY/vMAJOR
    private static IEnumerable<string> Folders() =>
        Directory.Exists(Folder)
            ? Directory.EnumerateDirectories(Folder).SelectMany(Directory.EnumerateDirectories)
                .Where(folder => File.Exists(Path.Combine(folder, QuestionnaireLoader.MainFile))).Order(StringComparer.Ordinal)
            : [];

    private static void Report(IReadOnlyList<Problem> problems, ILogger log)
    {
        foreach (var problem in problems.Where(problem => problem.Severity == Severity.Error)) log.LogError("{Problem}", problem);
    }
}
