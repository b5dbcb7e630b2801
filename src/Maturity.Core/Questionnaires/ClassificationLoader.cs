namespace Maturity.Core.Questionnaires;

/// <summary>Reads <c>classification.yaml</c> and its overlays <c>classification.LANGUAGE.yaml</c>.</summary>
public static class ClassificationLoader
{
    /// <summary>File with industries and size bands.</summary>
    public const string MainFile = "classification.yaml";

    /// <summary>Loads them.</summary>
    /// <param name="main">The classification.</param>
    /// <param name="overlays">Its overlays, by language.</param>
    public static LoadedClassification Load(SourceFile main, IReadOnlyDictionary<string, SourceFile> overlays)
    {
        var problems = new ProblemList(main.Name);
        var read = YamlReader.Read(main, problems) is { } root ? Read(root, problems) : null;
        var all = problems.Items.ToList();
        var languages = new Dictionary<string, Classification>(StringComparer.OrdinalIgnoreCase);
        foreach (var (language, file) in overlays)
        {
            var list = new ProblemList(file.Name);
            if (YamlReader.Read(file, list) is { } overlay && read is not null) languages[language] = Lay(overlay, read, language, list);
            all.AddRange(list.Items);
        }

        return all.Exists(problem => problem.Severity == Severity.Error) ? new(null, new Dictionary<string, Classification>(), all) : new(read, languages, all);
    }

    private static Classification Read(YamlNode root, ProblemList problems)
    {
        var head = new YamlFields(root, "the classification", problems, ["format", "supersectors", "industries", "sizeBands"]);
        QuestionnaireReader.Format(head, problems);
        var codes = new HashSet<string>(StringComparer.Ordinal);
        var supersectors = head.List("supersectors", required: true).Select(node => Fields(node, "a supersector", problems, ["code", "label"]))
            .Select(fields => new Supersector(Code(fields, codes, problems), fields.Text("label", required: true))).ToList();
        var industries = head.List("industries", required: true).Select(node => ReadIndustry(node, supersectors, codes, problems)).ToList();
        var bands = head.List("sizeBands", required: true).Select(node => ReadBand(node, codes, problems)).ToList();
        return new(supersectors, industries, bands);
    }

    private static Industry ReadIndustry(YamlNode node, List<Supersector> supersectors, HashSet<string> codes, ProblemList problems)
    {
        var fields = Fields(node, "an industry", problems, ["code", "label", "nace", "supersector"]);
        var supersector = fields.Text("supersector", required: true);
        if (supersector.Length > 0 && !supersectors.Exists(known => known.Code == supersector))
            problems.Error("Q022", fields.Node("supersector")!, $"There is no supersector “{supersector}”.");
        return new(Code(fields, codes, problems), fields.Text("label", required: true), fields.Text("nace"), supersector);
    }

    private static SizeBand ReadBand(YamlNode node, HashSet<string> codes, ProblemList problems)
    {
        var fields = Fields(node, "a size band", problems, ["code", "label", "minimum", "maximum", "oecdBand", "sizeGroup"]);
        var minimum = fields.Whole("minimum", 1, 1, 100_000_000, required: true);
        int? maximum = fields.Node("maximum") is null ? null : fields.Whole("maximum", minimum, minimum, 100_000_000);
        return new(Code(fields, codes, problems), fields.Text("label", required: true), minimum, maximum, fields.Text("oecdBand"), fields.Text("sizeGroup", required: true));
    }

    private static string Code(YamlFields fields, HashSet<string> codes, ProblemList problems)
    {
        var code = fields.Text("code", required: true);
        if (code.Length > 0 && !Identifiers.IsValid(code)) problems.Error("Q015", fields.Node("code")!, $"“{code}” is not a code: use letters, digits, dots and hyphens.");
        else if (code.Length > 0 && !codes.Add(code)) problems.Error("Q016", fields.Node("code")!, $"The code “{code}” stands twice. Give one of them a new code.");
        return code;
    }

    private static Classification Lay(YamlNode root, Classification read, string language, ProblemList problems)
    {
        var head = Fields(root, "the overlay", problems, ["format", "language", "supersectors", "industries", "sizeBands"]);
        QuestionnaireReader.Format(head, problems, required: false);
        if (!head.Text("language", required: true).Equals(language, StringComparison.OrdinalIgnoreCase))
            problems.Error("Q026", head.Node("language") ?? head.Where, $"“language” must be {language}, as the file is named.");
        var supersectors = Labels(head, "supersectors", [.. read.Supersectors.Select(s => s.Code)], problems);
        var industries = Labels(head, "industries", [.. read.Industries.Select(i => i.Code)], problems);
        var bands = Labels(head, "sizeBands", [.. read.SizeBands.Select(b => b.Code)], problems);
        return new(
            [.. read.Supersectors.Select(s => s with { Label = supersectors.GetValueOrDefault(s.Code, s.Label) })],
            [.. read.Industries.Select(i => i with { Label = industries.GetValueOrDefault(i.Code, i.Label) })],
            [.. read.SizeBands.Select(b => b with { Label = bands.GetValueOrDefault(b.Code, b.Label) })]);
    }

    private static Dictionary<string, string> Labels(YamlFields head, string section, IReadOnlyList<string> codes, ProblemList problems)
    {
        var labels = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in head.Map(section))
        {
            if (!codes.Contains(key.Value)) problems.Error("Q025", key, $"“{key.Value}” under “{section}” does not exist in the classification.");
            else if (value is YamlText { Value.Length: > 0 } text) labels[key.Value] = text.Value;
            else problems.Error("Q012", value, $"The label of “{key.Value}” must be text.");
        }

        var missing = codes.Where(code => !labels.ContainsKey(code)).ToList();
        if (missing.Count > 0) problems.Warn("Q101", head.Where, $"“{section}” lacks {string.Join(", ", missing)}; readers see the text in English.");
        return labels;
    }

    private static YamlFields Fields(YamlNode node, string what, ProblemList problems, string[] keys) => new(node, what, problems, keys);
}
