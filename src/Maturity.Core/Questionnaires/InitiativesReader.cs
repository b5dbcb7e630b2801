namespace Maturity.Core.Questionnaires;

/// <summary>Reads <c>initiatives.yaml</c>, whose references point into the questionnaire beside it.</summary>
internal sealed class InitiativesReader(ProblemList problems, QuestionnaireReader reader)
{
    private static readonly string[] HeadKeys = ["format", "initiatives", "pins", "effortFactor"];

    private static readonly string[] InitiativeKeys =
    [
        "id", "title", "description", "lifts", "effort", "weeks", "needs", "owner", "measure", "firstThirtyDays", "sources",
    ];

    private readonly Identifiers ids = new("initiative", problems);
    private readonly List<(string Id, IReadOnlyList<YamlText> Needs)> needs = [];

    /// <summary>The questionnaire with the catalogue, as far as it could be read.</summary>
    /// <param name="questionnaire">The questionnaire without it.</param>
    /// <param name="root">The file.</param>
    public Questionnaire ReadInto(Questionnaire questionnaire, YamlNode root)
    {
        var head = new YamlFields(root, "the initiatives file", problems, HeadKeys);
        QuestionnaireReader.Format(head, problems, required: false);
        var initiatives = head.List("initiatives").Select(ReadInitiative).ToList();
        foreach (var (id, first) in needs) ids.Resolve(first, $"Initiative {Quoted.Of(id)}", problems);
        CyclicNeeds.Report(needs, ids, problems);
        return questionnaire with
        {
            Initiatives = initiatives,
            Pins = [.. head.List("pins").Select(ReadPin)],
            EffortFactor = ReadFactors(head),
        };
    }

    private Initiative ReadInitiative(YamlNode node)
    {
        var id = ids.Take(node) ?? "";
        var fields = new YamlFields(node, $"initiative {Quoted.Of(id)}".Trim(), problems, InitiativeKeys);
        var (first, sources) = (fields.Texts("needs"), fields.Texts("sources"));
        needs.Add((id, first));
        reader.Sources.Resolve(sources, $"Initiative {Quoted.Of(id)}", problems);
        return new()
        {
            Id = id,
            Title = fields.Text("title") is { Length: > 0 } title ? title : id,
            Description = fields.Text("description"),
            Lifts = [.. fields.List("lifts").Select(lift => ReadLift(lift, id))],
            Effort = ReadEffort(fields, id),
            Weeks = fields.Whole("weeks", 1, 1, 520),
            Needs = [.. first.Select(need => need.Value)],
            Owner = fields.Text("owner"),
            Measure = fields.Text("measure"),
            FirstThirtyDays = [.. fields.Texts("firstThirtyDays").Select(step => step.Value)],
            Sources = [.. sources.Select(source => source.Value)],
        };
    }

    private Lift ReadLift(YamlNode node, string initiative)
    {
        var fields = new YamlFields(node, $"a lift of initiative {Quoted.Of(initiative)}", problems, ["capability", "from", "to"]);
        var capability = fields.Text("capability", required: true);
        if (capability.Length > 0) reader.Capabilities.Resolve([At(fields, "capability", capability)], $"Initiative {Quoted.Of(initiative)}", problems);
        var (from, to) = (fields.Whole("from", 1, 1, 5, required: true), fields.Whole("to", 5, 1, 5, required: true));
        if (to <= from) problems.Error("Q024", fields.At("to"), $"A lift must go up: “to” ({to}) must be above “from” ({from}).");
        return new(capability, from, to);
    }

    private Effort ReadEffort(YamlFields fields, string initiative)
    {
        if (fields.Inner("effort", $"the effort of initiative {Quoted.Of(initiative)}", "low", "likely", "high") is not { } effort) return new(0, 0, 0);
        if (effort.Node("likely") is null) effort.Missing("likely", "person-weeks, such as 5");
        var likely = effort.NotNegative("likely", 0);
        var read = new Effort(effort.NotNegative("low", likely), likely, effort.NotNegative("high", likely));
        if (effort.Node("likely") is not null && (read.Low > read.Likely || read.Likely > read.High))
            problems.Error("Q031", fields.At("effort"), "“effort” must rise from “low” over “likely” to “high”.");
        return read;
    }

    private Pin ReadPin(YamlNode node)
    {
        var fields = new YamlFields(node, "this pin", problems, ["initiative", "when", "atMost", "reason"]);
        var (initiative, when) = (fields.Text("initiative", required: true), fields.Text("when", required: true));
        if (initiative.Length > 0) ids.Resolve([At(fields, "initiative", initiative)], "A pin", problems);
        if (when.Length > 0 && !reader.Capabilities.Contains(when) && !reader.Dimensions.Contains(when))
            problems.Error("Q022", fields.At("when"), $"A pin refers to “{Quoted.Of(when)}”, which is neither a capability nor a dimension. Correct the id.");
        return new(initiative, when, fields.Whole("atMost", 1, 1, 5, required: true), fields.Text("reason"));
    }

    private static Dictionary<string, double> ReadFactors(YamlFields head)
    {
        var bands = head.Map("effortFactor");
        if (bands.Count == 0) return [];
        var fields = head.Inner("effortFactor", "effortFactor", [.. bands.Select(entry => entry.Key.Value)]);
        return bands.ToDictionary(entry => entry.Key.Value, entry => fields!.Positive(entry.Key.Value, 1));
    }

    private static YamlText At(YamlFields fields, string key, string value) => new(fields.At(key).Line, fields.At(key).Column, value);
}
