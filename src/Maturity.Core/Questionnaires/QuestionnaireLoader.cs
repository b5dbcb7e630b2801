using System.Text;

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

    /// <summary>Loads <c>questionnaire.yaml</c>, <c>initiatives.yaml</c> and <c>published.yaml</c> if given, and any overlays.</summary>
    /// <param name="files">The files of the folder. Files of other names are reported, not read.</param>
    public static LoadedQuestionnaire Load(IReadOnlyList<SourceFile> files)
    {
        var lists = files.OrderBy(Order).ThenBy(file => file.Name, StringComparer.Ordinal)
            .Select(file => (File: file, Problems: new ProblemList(file.Name))).ToList();
        var main = lists.Find(entry => ShortName(entry.File) == MainFile);
        var languages = new Dictionary<string, Questionnaire>(StringComparer.OrdinalIgnoreCase);
        var questionnaire = main.File is null ? null : Read(main.File, main.Problems, lists, languages);
        var problems = lists.SelectMany(entry => entry.Problems.Items).ToList();
        if (main.File is null) problems.Insert(0, NoMainFile(files));
        return problems.Exists(problem => problem.Severity == Severity.Error)
            ? new(null, new Dictionary<string, Questionnaire>(), problems) { Files = files }
            : new(questionnaire, languages, problems) { Files = files };
    }

    private static Questionnaire? Read(
        SourceFile file, ProblemList problems, List<(SourceFile File, ProblemList Problems)> all, Dictionary<string, Questionnaire> languages)
    {
        var reader = new QuestionnaireReader(problems);
        var root = YamlReader.Read(file, problems);
        var read = root is null ? null : reader.Read(root);
        foreach (var (other, list) in all.Where(entry => Role(entry.File) == FileRole.Initiatives))
        {
            // Without the questionnaire its references cannot be judged; its text still can.
            if (YamlReader.Read(other, list) is { } node && read is not null) read = WithInitiatives(read, new InitiativesReader(list, reader).Read(node));
        }

        if (read is not null) read = read with { ContentHash = Hash(all.Select(entry => entry.File)) };
        foreach (var (other, list) in all) ReadBeside(other, list, problems.HasErrors ? null : read, languages);
        if (read is not null && !problems.HasErrors) Completeness.Check(read, root!, problems);
        return read;
    }

    private static void ReadBeside(SourceFile file, ProblemList problems, Questionnaire? read, Dictionary<string, Questionnaire> languages)
    {
        switch (Role(file))
        {
            case FileRole.Overlay:
                var language = ShortName(file)[..^".yaml".Length];
                if (YamlReader.Read(file, problems) is { } overlay && read is not null) languages[language] = new OverlayReader(problems, read).Read(overlay, language);
                break;
            case FileRole.Published:
                if (YamlReader.Read(file, problems) is { } published && read is not null) PublishedVersions.Check(published, read, problems);
                break;
            case FileRole.None:
                problems.Warn("Q105", $"This file has no role. Known are {MainFile}, {InitiativesFile}, {PublishedFile} and overlays such as nl.yaml.");
                break;
        }
    }

    private static Questionnaire WithInitiatives(
        Questionnaire read, (IReadOnlyList<Initiative> Initiatives, IReadOnlyList<Pin> Pins, IReadOnlyDictionary<string, double> Factors) catalogue) =>
        read with { Initiatives = catalogue.Initiatives, Pins = catalogue.Pins, EffortFactor = catalogue.Factors };

    private static string Hash(IEnumerable<SourceFile> files) =>
        ContentHash.Of(files.Where(file => Role(file) is FileRole.Main or FileRole.Initiatives or FileRole.Overlay)
            .Select(file => KeyValuePair.Create(ShortName(file), Encoding.UTF8.GetString(file.Content.Span).TrimStart('\uFEFF'))));

    private static Problem NoMainFile(IReadOnlyList<SourceFile> files) =>
        new(files.Count == 0 ? MainFile : files[0].Name[..^ShortName(files[0]).Length] + MainFile, 0, 0, "Q029", Severity.Error,
            $"There is no {MainFile}. A questionnaire folder needs one.");

    private static string ShortName(SourceFile file) => file.Name[(file.Name.LastIndexOfAny(['/', '\\']) + 1)..];

    private static int Order(SourceFile file) => (int)Role(file);

    private static FileRole Role(SourceFile file) => ShortName(file) switch
    {
        MainFile => FileRole.Main,
        InitiativesFile => FileRole.Initiatives,
        PublishedFile => FileRole.Published,
        var name when name.EndsWith(".yaml", StringComparison.Ordinal) && OverlayReader.IsLanguage(name[..^".yaml".Length]) => FileRole.Overlay,
        _ => FileRole.None,
    };

    private enum FileRole
    {
        Main,
        Initiatives,
        Overlay,
        Published,
        None,
    }
}
