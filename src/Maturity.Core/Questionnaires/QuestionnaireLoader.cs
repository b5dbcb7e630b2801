namespace Maturity.Core.Questionnaires;

/// <summary>Reads the files of one questionnaire folder: all problems at once, and nothing half-loaded.</summary>
public static class QuestionnaireLoader
{
    /// <summary>File with the questions.</summary>
    public const string MainFile = "questionnaire.yaml";

    /// <summary>File with the roadmap catalogue.</summary>
    public const string InitiativesFile = "initiatives.yaml";

    /// <summary>File with the hashes of published versions.</summary>
    public const string PublishedFile = "published.yaml";

    /// <summary>Most bytes of a file that are read. A caller may stop reading one byte later; the file is refused then.</summary>
    public const int MostBytes = YamlLimits.Bytes;

    /// <summary>Loads <c>questionnaire.yaml</c>, <c>initiatives.yaml</c> and <c>published.yaml</c> if given, and any overlays.</summary>
    /// <param name="files">The files of the folder, in any order. Files of other names are reported, not read.</param>
    public static LoadedQuestionnaire Load(IReadOnlyList<SourceFile> files) =>
        new FolderReader([.. files.Select(file => new ContentFile(file))]).Load(files);

    /// <summary>Loads one file as a questionnaire, whatever its name, without initiatives and overlays.</summary>
    /// <param name="file">The file.</param>
    public static LoadedQuestionnaire LoadAlone(SourceFile file) => new FolderReader([new ContentFile(file, FileRole.Main)]).Load([file]);

    /// <summary>Whether a file of this name has a role in a questionnaire folder.</summary>
    /// <param name="name">Name without folders.</param>
    public static bool HasRole(string name) => ContentFile.RoleOf(name) != FileRole.None;

    /// <summary>Whether a file of this name is probably meant to be <see cref="MainFile"/>, and is not read as such.</summary>
    /// <param name="name">Name without folders.</param>
    public static bool IsMisspelledMainFile(string name) =>
        name != MainFile && (NearestKey.IsNear(name, MainFile) || name.StartsWith("question", StringComparison.OrdinalIgnoreCase));
}
