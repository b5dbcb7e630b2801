using Maturity.Core.Questionnaires;

namespace Maturity.Web.Features.Questionnaires;

/// <summary>Reads files of content, never more of one than is allowed. What cannot be read is a problem, not an exception.</summary>
internal static class ContentFiles
{
    private const int MostFiles = 100;

    /// <summary>The YAML files of a folder by their names; what went wrong is added to <paramref name="problems"/>.</summary>
    public static IReadOnlyList<SourceFile> ReadFolder(string folder, ICollection<Problem> problems) =>
        ReadAll(Names(folder, "*.y*ml", problems), problems);

    /// <summary>The files of these paths; what went wrong is added to <paramref name="problems"/>.</summary>
    public static IReadOnlyList<SourceFile> ReadAll(IEnumerable<string> paths, ICollection<Problem> problems)
    {
        var files = new List<SourceFile>();
        foreach (var path in paths)
        {
            if (Read(path) is { } file) files.Add(file);
            else problems.Add(Unreadable(path));
        }

        return files;
    }

    /// <summary>Paths of the files of a folder, in the order of their names.</summary>
    public static IReadOnlyList<string> Names(string folder, string pattern, ICollection<Problem> problems)
    {
        try
        {
            var names = Directory.EnumerateFiles(folder, pattern).Take(MostFiles + 1).Order(StringComparer.Ordinal).ToList();
            if (names.Count <= MostFiles) return names;
            problems.Add(new(folder, 0, 0, "Q030", Severity.Error, $"The folder has more than {MostFiles} YAML files. One questionnaire has a folder of its own."));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            problems.Add(Unreadable(folder));
        }

        return [];
    }

    /// <summary>The file as far as it is allowed to go and one byte more, by which the loader knows that it is too large.</summary>
    public static SourceFile? Read(string path)
    {
        if (IsNoFile(path)) return null;
        try
        {
            using var stream = File.OpenRead(path);
            var buffer = new byte[QuestionnaireLoader.MostBytes + 1];
            return new(path, buffer.AsMemory(0, stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false)));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The problem of a file or folder that cannot be read.</summary>
    public static Problem Unreadable(string path) => new(path, 0, 0, "Q030", Severity.Error,
        IsNoFile(path) ? "This is a pipe or a device, not a file. Name a file." : "This cannot be read. Does it exist, and may you read it?");

    private static bool IsNoFile(string path) => File.Exists(path) && !RegularFile.Is(path) && !RegularFile.IsPassedIn(path);
}
