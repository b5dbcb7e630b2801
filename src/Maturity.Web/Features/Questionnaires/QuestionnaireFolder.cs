using Maturity.Core.Questionnaires;

namespace Maturity.Web.Features.Questionnaires;

/// <summary>Reads content from disk. What cannot be read is a problem like any other, never an exception.</summary>
public static class QuestionnaireFolder
{
    // One byte more than is allowed tells the loader that a file is too large, without reading the rest of it.
    private const int MostBytes = (512 * 1024) + 1;
    private const int MostFiles = 100;

    /// <summary>Loads the questionnaire of a folder.</summary>
    /// <param name="folder">The folder, as its problems shall name it.</param>
    public static LoadedQuestionnaire Load(string folder)
    {
        if (!Directory.Exists(folder)) return Failed(new Problem(folder, 0, 0, "Q030", Severity.Error, "There is no such folder."));
        var files = new List<SourceFile>();
        var problems = new List<Problem>();
        foreach (var path in Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal).Take(MostFiles))
        {
            if (Read(path) is { } file) files.Add(file);
            else problems.Add(Unreadable(path));
        }

        if (files.Count == 0 && problems.Count == 0)
            return Failed(new Problem(Path.Combine(folder, QuestionnaireLoader.MainFile), 0, 0, "Q029", Severity.Error, $"There is no {QuestionnaireLoader.MainFile}. A questionnaire folder needs one."));
        var loaded = QuestionnaireLoader.Load(files);
        return problems.Count == 0 ? loaded : Failed([.. problems, .. loaded.Problems]);
    }

    /// <summary>Loads the classification beside the questionnaires.</summary>
    /// <param name="path">Its file.</param>
    public static LoadedClassification LoadClassification(string path)
    {
        var overlays = new Dictionary<string, SourceFile>(StringComparer.OrdinalIgnoreCase);
        var problems = new List<Problem>();
        foreach (var overlay in Overlays(path))
        {
            if (Read(overlay) is { } file) overlays[Path.GetFileNameWithoutExtension(overlay).Split('.', 2)[1]] = file;
            else problems.Add(Unreadable(overlay));
        }

        if (Read(path) is not { } main) return new(null, new Dictionary<string, Classification>(), [Unreadable(path), .. problems]);
        var loaded = ClassificationLoader.Load(main, overlays);
        return problems.Count == 0 ? loaded : loaded with { Classification = null, Problems = [.. problems, .. loaded.Problems] };
    }

    private static IEnumerable<string> Overlays(string path)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        return Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "classification.*.yaml").Order(StringComparer.Ordinal).Take(MostFiles) : [];
    }

    private static SourceFile? Read(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            var buffer = new byte[Math.Min(MostBytes, stream.Length)];
            stream.ReadExactly(buffer);
            return new(path, buffer);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static Problem Unreadable(string path) => new(path, 0, 0, "Q030", Severity.Error, "The file cannot be read. Does it exist, and may you read it?");

    private static LoadedQuestionnaire Failed(params IReadOnlyList<Problem> problems) => new(null, new Dictionary<string, Questionnaire>(), problems);
}
