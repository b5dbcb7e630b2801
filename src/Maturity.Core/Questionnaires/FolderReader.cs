using System.Text;

namespace Maturity.Core.Questionnaires;

/// <summary>Puts the files of one questionnaire folder together.</summary>
internal sealed class FolderReader(IReadOnlyList<ContentFile> given)
{
    private readonly List<ContentFile> files = [.. given.OrderBy(file => file.Role).ThenBy(file => file.Source.Name, StringComparer.Ordinal)];
    private readonly Dictionary<string, Questionnaire> languages = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads everything, and gives it if there is no error anywhere.</summary>
    /// <param name="sources">The files as they were given.</param>
    public LoadedQuestionnaire Load(IReadOnlyList<SourceFile> sources)
    {
        var questionnaire = ReadMain();
        foreach (var file in files) ReadBeside(file, questionnaire);
        var problems = files.SelectMany(file => file.Problems.Items).ToList();
        IReadOnlyList<SourceFile> content = [.. files.Where(file => file.IsContent).Select(file => file.Source)];
        if (!files.Exists(file => file.Role == FileRole.Main)) problems.Insert(0, NoMainFile(sources));
        return problems.Exists(problem => problem.Severity == Severity.Error)
            ? new(null, new Dictionary<string, Questionnaire>(), problems) { Files = content }
            : new(questionnaire, languages, problems) { Files = content };
    }

    // As much of it as can be read; null when that is too little to judge the other files by.
    private Questionnaire? ReadMain()
    {
        var main = files.Find(file => file.Role == FileRole.Main);
        var root = main?.Read();
        if (main is null || root is null) return null;
        var reader = new QuestionnaireReader(main.Problems);
        var read = reader.Read(root) with { ContentHash = Hash() };
        if (read.Dimensions.Count == 0) return null;
        var complete = true;
        foreach (var file in files.Where(file => file.Role == FileRole.Initiatives))
        {
            if (file.Read() is not { } initiatives) complete = false;
            else read = new InitiativesReader(file.Problems, reader).ReadInto(read, initiatives);
        }

        if (complete) Completeness.Check(read, reader, main.Problems);
        return read;
    }

    private void ReadBeside(ContentFile file, Questionnaire? questionnaire)
    {
        switch (file.Role)
        {
            // Without the questionnaire its references cannot be judged; whether it is YAML still can.
            case FileRole.Initiatives when questionnaire is null:
                file.Read();
                break;
            case FileRole.Overlay:
                if (file.Read() is { } overlay && questionnaire is not null) Lay(overlay, file, questionnaire);
                break;
            case FileRole.Published:
                if (file.Read() is { } published && questionnaire is not null) PublishedVersions.Check(published, questionnaire, file.Problems);
                break;
            case FileRole.None:
                file.Problems.Warn("Q105", $"This file has no role and is not read. Known are {QuestionnaireLoader.MainFile}, {QuestionnaireLoader.InitiativesFile}, {QuestionnaireLoader.PublishedFile} and overlays such as nl.yaml. Rename or remove it.");
                break;
        }
    }

    private void Lay(YamlNode overlay, ContentFile file, Questionnaire questionnaire)
    {
        if (!languages.TryAdd(file.Language, questionnaire))
            file.Problems.Error("Q026", overlay, $"There is another overlay for {file.Language}. Remove one of them.");
        else
            languages[file.Language] = new OverlayReader(file.Problems, questionnaire).Read(overlay, file.Language);
    }

    private string Hash() =>
        ContentHash.Of(files.Where(file => file.IsContent)
            .Select(file => KeyValuePair.Create(file.Name, Encoding.UTF8.GetString(file.Source.Content.Span).TrimStart('\uFEFF'))));

    private static Problem NoMainFile(IReadOnlyList<SourceFile> sources) =>
        new(sources.Count == 0 ? QuestionnaireLoader.MainFile : sources[0].Name[..^ContentFile.NameOf(sources[0]).Length] + QuestionnaireLoader.MainFile,
            0, 0, "Q029", Severity.Error, $"There is no {QuestionnaireLoader.MainFile}. A questionnaire folder needs one.");
}
