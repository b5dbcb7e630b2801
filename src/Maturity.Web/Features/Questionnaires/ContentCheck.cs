using Maturity.Core.Questionnaires;

namespace Maturity.Web.Features.Questionnaires;

/// <summary>What checking one piece of content came to.</summary>
/// <param name="Path">Folder of a questionnaire, or file.</param>
/// <param name="Questionnaire">The questionnaire when it loaded; null for a classification.</param>
/// <param name="Problems">Everything found.</param>
public sealed record ContentCheck(string Path, Questionnaire? Questionnaire, IReadOnlyList<Problem> Problems)
{
    private const int MostDepth = 4;

    /// <summary>
    /// Checks what a path names: a questionnaire folder, a folder with several at any depth up to 4, one of their files, or
    /// any other file, which is then read as a questionnaire of its own.
    /// </summary>
    /// <param name="path">The path, as its problems shall name it.</param>
    public static IReadOnlyList<ContentCheck> At(string path)
    {
        if (Directory.Exists(path)) return Folders(path, MostDepth) is { Count: > 0 } found ? found : [Failed(path, QuestionnaireFolder.WithoutQuestionnaire(path))];
        if (!File.Exists(path)) return [Failed(path, ContentFiles.Unreadable(path))];
        return [File.Exists(path) && IsClassification(System.IO.Path.GetFileName(path)) ? Classification(path) : Questionnaires(path)];
    }

    private static List<ContentCheck> Folders(string folder, int depth)
    {
        var found = new List<ContentCheck>();
        var classification = System.IO.Path.Combine(folder, ClassificationLoader.MainFile);
        if (HasQuestionnaire(folder)) found.Add(Folder(folder));
        else if (File.Exists(classification)) found.Add(Classification(classification));
        else if (Orphan(folder) is { } orphan) found.Add(Failed(folder, QuestionnaireFolder.WithoutQuestionnaire(folder, orphan)));
        if (depth == 0) return found;
        try
        {
            foreach (var inner in Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal)) found.AddRange(Folders(inner, depth - 1));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            found.Add(Failed(folder, ContentFiles.Unreadable(folder)));
        }

        return found;
    }

    /// <summary>A file by which a folder is known as a questionnaire whose main file is missing or misspelled.</summary>
    private static string? Orphan(string folder) =>
        ContentFiles.Names(folder, "*.y*ml", []).Select(System.IO.Path.GetFileName).FirstOrDefault(name =>
            name is QuestionnaireLoader.InitiativesFile or QuestionnaireLoader.PublishedFile || QuestionnaireLoader.IsMisspelledMainFile(name!));

    private static ContentCheck Questionnaires(string path)
    {
        var folder = System.IO.Path.GetDirectoryName(path) is { Length: > 0 } parent ? parent : ".";
        if (HasQuestionnaire(folder) && QuestionnaireLoader.HasRole(System.IO.Path.GetFileName(path))) return Folder(folder);
        var loaded = QuestionnaireFolder.LoadAlone(path);
        return new(path, loaded.Questionnaire, loaded.Problems);
    }

    private static ContentCheck Folder(string folder)
    {
        var loaded = QuestionnaireFolder.Load(folder);
        return new(folder, loaded.Questionnaire, loaded.Problems);
    }

    private static ContentCheck Classification(string path)
    {
        var parts = System.IO.Path.GetFileName(path).Split('.');
        var main = parts.Length == 2 ? path : System.IO.Path.Combine(System.IO.Path.GetDirectoryName(path) ?? "", ClassificationLoader.MainFile);
        return new(main, null, QuestionnaireFolder.LoadClassification(main).Problems);
    }

    private static bool HasQuestionnaire(string folder) => File.Exists(System.IO.Path.Combine(folder, QuestionnaireLoader.MainFile));

    private static bool IsClassification(string name) =>
        name == ClassificationLoader.MainFile || (name.StartsWith("classification.", StringComparison.Ordinal) && name.EndsWith(".yaml", StringComparison.Ordinal));

    private static ContentCheck Failed(string path, Problem problem) => new(path, null, [problem]);
}
