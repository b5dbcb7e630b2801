namespace Maturity.Core.Questionnaires;

/// <summary>Reads <c>initiatives.yaml</c>, whose references point into the questionnaire beside it.</summary>
internal sealed class InitiativesReader(ProblemList problems, QuestionnaireReader questionnaire)
{
    private static readonly string[] HeadKeys = ["format", "initiatives", "pins", "effortFactor"];

    private static readonly string[] InitiativeKeys =
    [
        "id", "title", "description", "lifts", "effort", "weeks", "needs", "owner", "measure", "firstThirtyDays", "sources",
    ];

    private readonly Identifiers ids = new("initiative", problems);
    private readonly List<(string Id, IReadOnlyList<YamlText> Needs)> needs = [];

    /// <summary>The catalogue, as far as it could be read.</summary>
    public (IReadOnlyList<Initiative> Initiatives, IReadOnlyList<Pin> Pins, IReadOnlyDictionary<string, double> Factors) Read(YamlNode root)
    {
        var head = new YamlFields(root, "the initiatives file", problems, HeadKeys);
        QuestionnaireReader.Format(head, problems, required: false);
        var initiatives = head.List("initiatives").Select(ReadInitiative).ToList();
        foreach (var (id, first) in needs) ids.Resolve(first, $"Initiative {id}");
        ReportCycle();
        var pins = head.List("pins").Select(ReadPin).ToList();
        return (initiatives, pins, ReadFactors(head));
    }

    private Initiative ReadInitiative(YamlNode node)
    {
        var id = ids.Take(node) ?? "";
        var fields = new YamlFields(node, $"initiative {id}".Trim(), problems, InitiativeKeys);
        var (first, sources) = (fields.Texts("needs"), fields.Texts("sources"));
        needs.Add((id, first));
        questionnaire.Sources.Resolve(sources, $"Initiative {id}");
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
        var fields = new YamlFields(node, $"a lift of initiative {initiative}", problems, ["capability", "from", "to"]);
        var capability = fields.Text("capability", required: true);
        if (capability.Length > 0) questionnaire.Capabilities.Resolve([(YamlText)fields.Node("capability")! with { Value = capability }], $"Initiative {initiative}");
        var (from, to) = (fields.Whole("from", 1, 1, 5, required: true), fields.Whole("to", 5, 1, 5, required: true));
        if (to <= from) problems.Error("Q024", fields.Node("to") ?? node, $"A lift must go up: “to” ({to}) must be above “from” ({from}).");
        return new(capability, from, to);
    }

    private Effort ReadEffort(YamlFields fields, string initiative)
    {
        if (fields.Node("effort") is not { } node) return new(0, 0, 0);
        var effort = new YamlFields(node, $"the effort of initiative {initiative}", problems, ["low", "likely", "high"]);
        var likely = effort.NotNegative("likely", 0);
        var read = new Effort(effort.NotNegative("low", likely), likely, effort.NotNegative("high", likely));
        if (read.Low > read.Likely || read.Likely > read.High)
            problems.Error("Q031", node, "“effort” must rise from “low” over “likely” to “high”.");
        return read;
    }

    private Pin ReadPin(YamlNode node)
    {
        var fields = new YamlFields(node, "this pin", problems, ["initiative", "when", "atMost", "reason"]);
        var (initiative, when) = (fields.Text("initiative", required: true), fields.Text("when", required: true));
        if (initiative.Length > 0) ids.Resolve([(YamlText)fields.Node("initiative")! with { Value = initiative }], "A pin");
        if (when.Length > 0 && !questionnaire.Capabilities.Contains(when) && !questionnaire.Dimensions.Contains(when))
            problems.Error("Q022", fields.Node("when")!, $"A pin refers to “{when}”, which is neither a capability nor a dimension.");
        return new(initiative, when, fields.Whole("atMost", 1, 1, 5, required: true), fields.Text("reason"));
    }

    private Dictionary<string, double> ReadFactors(YamlFields head)
    {
        var factors = new Dictionary<string, double>();
        if (head.Node("effortFactor") is not { } node || head.Map("effortFactor") is not { Count: > 0 } entries) return factors;
        var fields = new YamlFields(node, "effortFactor", problems, [.. entries.Select(entry => entry.Key.Value)]);
        foreach (var (key, _) in entries) factors[key.Value] = fields.Positive(key.Value, 1);
        return factors;
    }

    // Takes away initiatives whose prerequisites are all gone, until none can be taken: what is left needs itself.
    private void ReportCycle()
    {
        var left = needs.GroupBy(entry => entry.Id).ToDictionary(group => group.Key,
            group => group.SelectMany(entry => entry.Needs).Select(need => need.Value).Where(ids.Contains).ToHashSet());
        var dependents = left.SelectMany(entry => entry.Value.Select(need => (need, entry.Key))).ToLookup(pair => pair.need, pair => pair.Key);
        var free = new Queue<string>(left.Where(entry => entry.Value.Count == 0).Select(entry => entry.Key));
        while (free.TryDequeue(out var id))
        {
            left.Remove(id);
            foreach (var dependent in dependents[id])
            {
                if (left.TryGetValue(dependent, out var rest) && rest.Remove(id) && rest.Count == 0) free.Enqueue(dependent);
            }
        }

        if (left.Count == 0) return;
        var cycle = Cycle(left);
        problems.Error("Q023", ids.Where(cycle[0]), $"Initiatives need each other in a circle: {string.Join(" → ", cycle.Append(cycle[0]))}. Remove one of these “needs”.");
    }

    // Follows prerequisites among those left until one comes back.
    private static List<string> Cycle(Dictionary<string, HashSet<string>> left)
    {
        var path = new List<string>();
        var current = left.Keys.Order(StringComparer.Ordinal).First();
        while (!path.Contains(current))
        {
            path.Add(current);
            current = left[current].Where(left.ContainsKey).Order(StringComparer.Ordinal).First();
        }

        return path[path.IndexOf(current)..];
    }
}
