namespace Maturity.Core.Questionnaires;

/// <summary>Reads <c>questionnaire.yaml</c>.</summary>
internal sealed class QuestionnaireReader(ProblemList problems)
{
    private static readonly string[] HeadKeys =
    [
        "format", "key", "version", "language", "title", "licence", "instruction", "hints", "minutes", "levels", "glossary",
        "groups", "dimensions", "sources",
    ];

    private static readonly string[] DefaultGroups = [Group.Executive, "business", "data", "technology"];

    private readonly PartsReader parts = new(problems);
    private readonly Identifiers groups = new("group", problems);

    /// <summary>Ids of the dimensions.</summary>
    public Identifiers Dimensions => parts.Dimensions;

    /// <summary>Ids of the capabilities.</summary>
    public Identifiers Capabilities => parts.Capabilities;

    /// <summary>Ids of the sources.</summary>
    public Identifiers Sources { get; } = new("source", problems);

    /// <summary>What the file says, its parts as far as they could be read: use it only when there are no errors.</summary>
    /// <param name="root">The file.</param>
    public Questionnaire Read(YamlNode root)
    {
        var head = new YamlFields(root, "the questionnaire", problems, HeadKeys);
        Format(head, problems);
        var hints = head.Inner("hints", "hints", "dontKnow", "notApplicable");
        var sources = head.List("sources").Select(ReadSource).ToList();
        var questionnaire = new Questionnaire
        {
            Key = Key(head),
            Version = Version(head),
            Language = Language(head, problems),
            Title = head.Text("title", required: true),
            Licence = head.Text("licence"),
            Instruction = head.Text("instruction"),
            Hints = hints is null ? Hints.None : new(hints.Text("dontKnow"), hints.Text("notApplicable")),
            Minutes = ReadMinutes(head),
            Levels = ReadLevels(head),
            Glossary = [.. head.List("glossary").Select(ReadTerm)],
            Groups = ReadGroups(head),
            Dimensions = [.. head.List("dimensions", required: true).Select(parts.ReadDimension)],
            Sources = sources,
            ContentHash = "",
        };
        parts.Resolve(groups, Sources);
        return questionnaire;
    }

    /// <summary>Checks the number of the format.</summary>
    public static void Format(YamlFields head, ProblemList problems, bool required = true)
    {
        if (head.Node("format") is YamlText { Value: "1" } || (head.Node("format") is null && !required)) return;
        if (head.IsMap) problems.Error("Q013", head.At("format"), "“format” must be 1, the only format there is. Write “format: 1” first.");
    }

    /// <summary>Reads the language tag.</summary>
    public static string Language(YamlFields head, ProblemList problems)
    {
        var language = head.Text("language", required: true);
        if (language.Length > 0 && !LanguageTag.IsValid(language))
            problems.Error("Q026", head.At("language"), $"“{Quoted.Of(language)}” is not a language tag. Write one such as en, nl or pt-BR.");
        return language;
    }

    private string Key(YamlFields head)
    {
        var key = head.Text("key", required: true);
        if (key.Length > 0 && !Identifiers.IsValid(key))
            problems.Error("Q015", head.At("key"), "“key” must begin with a letter and have up to 64 letters, digits, dots and hyphens.");
        return key;
    }

    private QuestionnaireVersion Version(YamlFields head)
    {
        var text = head.Text("version", required: true);
        if (!QuestionnaireVersion.TryParse(text, out var version) && text.Length > 0)
            problems.Error("Q014", head.At("version"), $"“{Quoted.Of(text)}” is not a version. Write three whole numbers, such as 1.0.0.");
        return version;
    }

    private static Minutes? ReadMinutes(YamlFields head)
    {
        if (head.Inner("minutes", "minutes", "full", "quickScan") is not { } fields) return null;
        return new(fields.Whole("full", 0, 0, 1000), fields.Whole("quickScan", 0, 0, 1000));
    }

    private IReadOnlyList<Level> ReadLevels(YamlFields head)
    {
        var items = head.List("levels", required: true);
        if (items.Count is > 0 and not 5)
            problems.Error("Q018", head.At("levels"), $"“levels” must have five entries, from the lowest to the highest; it has {items.Count}.");
        return [.. items.Select((item, position) => ReadLevel(item, position + 1))];
    }

    private Level ReadLevel(YamlNode node, int number)
    {
        var fields = new YamlFields(node, $"level {number}", problems, ["name", "meaning"]);
        return new(number, fields.Text("name", required: true), fields.Text("meaning"));
    }

    private GlossaryTerm ReadTerm(YamlNode node)
    {
        var fields = new YamlFields(node, "this term of the glossary", problems, ["term", "meaning"]);
        return new(fields.Text("term", required: true), fields.Text("meaning"));
    }

    private IReadOnlyList<Group> ReadGroups(YamlFields head)
    {
        var given = head.Texts("groups");
        var ids = given.Count > 0 ? given : [.. DefaultGroups.Select(id => new YamlText(head.Where.Line, head.Where.Column, id))];
        foreach (var id in ids) groups.Take(Named(id));
        return [.. ids.Select(id => new Group(id.Value, char.ToUpperInvariant(id.Value[0]) + id.Value[1..]))];
    }

    // A group is written as its id alone; for the rules about ids it is a map with that id.
    private static YamlMap Named(YamlText id) => new(id.Line, id.Column, [new(new(id.Line, id.Column, "id"), id)]);

    private Source ReadSource(YamlNode node)
    {
        var id = Sources.Take(node) ?? "";
        var fields = new YamlFields(node, $"source {Quoted.Of(id)}".Trim(), problems, ["id", "citation", "where", "status", "use"]);
        return new(id, fields.Text("citation"), fields.Text("where"), Status(fields), fields.Text("use"));
    }

    private SourceStatus Status(YamlFields fields)
    {
        switch (fields.Text("status"))
        {
            case "primary": return SourceStatus.Primary;
            case "secondary": return SourceStatus.Secondary;
            case "memory" or "": return SourceStatus.Memory;
            default:
                problems.Error("Q012", fields.At("status"), "“status” of a source must be primary, secondary or memory.");
                return SourceStatus.Memory;
        }
    }
}
