using Maturity.Core.Questionnaires;

namespace Maturity.Web.Features.Questionnaires;

/// <summary>Loads content from disk. What cannot be read is a problem like any other, never an exception.</summary>
public static class QuestionnaireFolder
{
    /// <summary>Loads the questionnaire of a folder.</summary>
    /// <param name="folder">The folder, as its problems shall name it.</param>
    public static LoadedQuestionnaire Load(string folder)
    {
        if (!Directory.Exists(folder)) return Failed([new(folder, 0, 0, "Q030", Severity.Error, "There is no such folder. Name the folder that holds questionnaire.yaml.")]);
        var problems = new List<Problem>();
        var files = ContentFiles.ReadFolder(folder, problems);
        if (files.Count == 0 && problems.Count == 0) return Failed([WithoutQuestionnaire(folder)]);
        var loaded = QuestionnaireLoader.Load(files);
        return problems.Count == 0 ? loaded : Failed([.. problems, .. loaded.Problems.Where(problem => problem.Code != "Q029")]);
    }

    /// <summary>Loads one file as a questionnaire, whatever its name.</summary>
    /// <param name="path">The file, as its problems shall name it.</param>
    public static LoadedQuestionnaire LoadAlone(string path) =>
        ContentFiles.Read(path) is { } file ? QuestionnaireLoader.LoadAlone(file) : Failed([ContentFiles.Unreadable(path)]);

    /// <summary>Loads what a path names: a folder, the questionnaire that a file is part of, or any other file by itself.</summary>
    /// <param name="path">The path, as its problems shall name it.</param>
    public static LoadedQuestionnaire LoadAt(string path)
    {
        if (!File.Exists(path)) return Load(path);
        var folder = Path.GetDirectoryName(path) is { Length: > 0 } parent ? parent : ".";
        var isPart = File.Exists(Path.Combine(folder, QuestionnaireLoader.MainFile)) && QuestionnaireLoader.HasRole(Path.GetFileName(path));
        return isPart ? Load(folder) : LoadAlone(path);
    }

    /// <summary>Loads the classification beside the questionnaires.</summary>
    /// <param name="path">Its file; overlays stand beside it.</param>
    public static LoadedClassification LoadClassification(string path)
    {
        var problems = new List<Problem>();
        var folder = Path.GetDirectoryName(path) ?? "";
        var names = ContentFiles.Names(folder.Length == 0 ? "." : folder, "classification.*.yaml", problems);
        var overlays = ContentFiles.ReadAll(names.Select(name => Path.Combine(folder, Path.GetFileName(name))), problems)
            .ToDictionary(file => Path.GetFileNameWithoutExtension(file.Name).Split('.', 2)[1], StringComparer.Ordinal);
        if (ContentFiles.Read(path) is not { } main) return new(null, new Dictionary<string, Classification>(), [ContentFiles.Unreadable(path), .. problems]);
        var loaded = ClassificationLoader.Load(main, overlays);
        return problems.Count == 0 ? loaded : new(null, new Dictionary<string, Classification>(), [.. problems, .. loaded.Problems]);
    }

    /// <summary>The problem of a folder without a questionnaire.</summary>
    internal static Problem WithoutQuestionnaire(string folder, string? orphan = null) =>
        new(Path.Combine(folder, QuestionnaireLoader.MainFile), 0, 0, "Q029", Severity.Error, $"There is no {QuestionnaireLoader.MainFile}. A questionnaire folder needs one.{(orphan is null ? "" : $" There is {orphan}; rename it, or add what is missing.")}");

    private static LoadedQuestionnaire Failed(IReadOnlyList<Problem> problems) => new(null, new Dictionary<string, Questionnaire>(), problems);
}
