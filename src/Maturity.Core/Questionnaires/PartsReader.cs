using System.Text.RegularExpressions;

namespace Maturity.Core.Questionnaires;

/// <summary>Reads dimensions, capabilities and questions.</summary>
internal sealed partial class PartsReader(ProblemList problems)
{
    private static readonly string[] DimensionKeys = ["id", "name", "challenge", "question", "weight", "capabilities"];
    private static readonly string[] CapabilityKeys = ["id", "name", "description", "alsoKnownAs", "weight", "questions"];

    private static readonly string[] QuestionKeys =
    [
        "id", "text", "why", "evidence", "ask", "answeredBy", "weight", "quickScan", "notApplicable", "notApplicableReason",
        "answers", "tags", "sources", "sameAs",
    ];

    // A dimension is a page of its own, beside these.
    private static readonly HashSet<string> PageNames = new(["review", "done", "start"], StringComparer.OrdinalIgnoreCase);

    private readonly Identifiers questions = new("question", problems);
    private readonly List<(string Question, IReadOnlyList<YamlText> Ask, IReadOnlyList<YamlText> Sources)> references = [];

    /// <summary>Ids of the dimensions.</summary>
    public Identifiers Dimensions { get; } = new("dimension", problems);

    /// <summary>Ids of the capabilities.</summary>
    public Identifiers Capabilities { get; } = new("capability", problems);

    /// <summary>Reports references to groups and sources that do not exist.</summary>
    public void Resolve(Identifiers groups, Identifiers sources)
    {
        foreach (var reference in references)
        {
            groups.Resolve(reference.Ask, $"Question {Quoted.Of(reference.Question)}", problems);
            sources.Resolve(reference.Sources, $"Question {Quoted.Of(reference.Question)}", problems);
        }
    }

    /// <summary>Reads a dimension with everything in it.</summary>
    public Dimension ReadDimension(YamlNode node)
    {
        var id = Dimensions.Take(node) ?? "";
        if (PageNames.Contains(id))
            problems.Error("Q035", Dimensions.Where(id), $"“{Quoted.Of(id)}” names a page of the questionnaire in its address, so that no dimension can be found under it. Give the dimension another id.");
        var fields = new YamlFields(node, $"dimension {Quoted.Of(id)}".Trim(), problems, DimensionKeys);
        return new()
        {
            Id = id,
            Name = Named(fields, id),
            Challenge = fields.Text("challenge"),
            Question = fields.Text("question"),
            Weight = fields.Positive("weight", 1, "Q019"),
            Capabilities = [.. fields.List("capabilities", required: true).Select(ReadCapability)],
        };
    }

    private Capability ReadCapability(YamlNode node)
    {
        var id = Capabilities.Take(node) ?? "";
        var fields = new YamlFields(node, $"capability {Quoted.Of(id)}".Trim(), problems, CapabilityKeys);
        return new()
        {
            Id = id,
            Name = Named(fields, id),
            Description = fields.Text("description"),
            AlsoKnownAs = fields.Text("alsoKnownAs"),
            Weight = fields.Positive("weight", 1, "Q019"),
            Questions = [.. fields.List("questions", required: true).Select(ReadQuestion)],
        };
    }

    private Question ReadQuestion(YamlNode node)
    {
        var id = questions.Take(node) ?? "";
        var fields = new YamlFields(node, $"question {Quoted.Of(id)}".Trim(), problems, QuestionKeys);
        var (ask, sources) = (fields.Texts("ask"), fields.Texts("sources"));
        references.Add((id, ask, sources));
        return new()
        {
            Id = id,
            Text = fields.Text("text", required: true),
            Why = fields.Text("why"),
            Evidence = fields.Text("evidence"),
            Ask = [.. ask.Select(group => group.Value)],
            AnsweredBy = fields.Text("answeredBy"),
            Weight = fields.Positive("weight", 1, "Q019"),
            QuickScan = fields.Flag("quickScan"),
            NotApplicable = fields.Flag("notApplicable"),
            NotApplicableReason = fields.Text("notApplicableReason"),
            Answers = Answers(fields, $"Question {Quoted.Of(id)}".Trim(), problems),
            Tags = [.. fields.Texts("tags").Select(tag => tag.Value)],
            Sources = [.. sources.Select(source => source.Value)],
            SameAs = SameAs(fields),
        };
    }

    /// <summary>Reads the five answers of a question.</summary>
    public static IReadOnlyList<string> Answers(YamlFields fields, string what, ProblemList problems)
    {
        var answers = fields.Texts("answers");
        if (fields.Node("answers") is not (null or YamlList)) return [];
        var count = fields.Node("answers") is YamlList list ? list.Items.Count : 0;
        if (count != 5 && fields.IsMap)
            problems.Error("Q017", fields.At("answers"), $"{what} needs exactly five “answers”, from level 1 to level 5; it has {count}.");
        return [.. answers.Select(answer => answer.Value)];
    }

    private static string Named(YamlFields fields, string id) => fields.Text("name") is { Length: > 0 } name ? name : id;

    private string? SameAs(YamlFields fields)
    {
        var text = fields.Text("sameAs");
        if (text.Length == 0) return null;
        if (!OlderQuestion().IsMatch(text))
            problems.Error("Q028", fields.At("sameAs"), "“sameAs” must name a question of an older major version, such as data-driven@1/TAL-01.");
        return text;
    }

    [GeneratedRegex(@"\A[A-Za-z][A-Za-z0-9.-]{0,63}@[0-9]{1,6}/[A-Za-z][A-Za-z0-9.-]{0,63}\z", RegexOptions.CultureInvariant)]
    private static partial Regex OlderQuestion();
}
