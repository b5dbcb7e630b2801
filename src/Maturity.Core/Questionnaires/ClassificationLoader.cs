using System.Globalization;

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
        foreach (var (language, file) in overlays.OrderBy(overlay => overlay.Key, StringComparer.Ordinal))
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
        // Codes are unique within their kind.
        var (groups, codes, sizes) = (NoCodes(), NoCodes(), NoCodes());
        var supersectors = head.List("supersectors", required: true).Select(node => Fields(node, "a supersector", problems, ["code", "label"]))
            .Select(fields => new Supersector(Code(fields, groups, problems), fields.Text("label", required: true))).ToList();
        var known = supersectors.Select(supersector => supersector.Code).ToHashSet(StringComparer.Ordinal);
        var industries = head.List("industries", required: true).Select(node => ReadIndustry(node, known, codes, problems)).ToList();
        return new(supersectors, industries, ReadBands(head, sizes, problems));
    }

    private static Industry ReadIndustry(YamlNode node, HashSet<string> supersectors, HashSet<string> codes, ProblemList problems)
    {
        var fields = Fields(node, "an industry", problems, ["code", "label", "nace", "supersector"]);
        var supersector = fields.Text("supersector", required: true);
        if (supersector.Length > 0 && !supersectors.Contains(supersector))
            problems.Error("Q022", fields.At("supersector"), $"There is no supersector “{Quoted.Of(supersector)}”. Correct the code or add it.");
        return new(Code(fields, codes, problems), fields.Text("label", required: true), fields.Text("nace"), supersector);
    }

    private static List<SizeBand> ReadBands(YamlFields head, HashSet<string> codes, ProblemList problems)
    {
        var bands = new List<SizeBand>();
        foreach (var node in head.List("sizeBands", required: true))
        {
            var band = ReadBand(node, codes, problems);
            if (bands.Count > 0 && bands[^1].Maximum + 1 != band.Minimum)
                problems.Error("Q034", node, $"Each size band must begin where the one before it ends: {Quoted.Of(bands[^1].Code)} ends at {bands[^1].Maximum?.ToString(CultureInfo.InvariantCulture) ?? "no number"}, {Quoted.Of(band.Code)} begins at {band.Minimum}.");
            bands.Add(band);
        }

        return bands;
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
        if (code.Length > 0 && !Identifiers.IsValid(code)) problems.Error("Q015", fields.At("code"), $"“{Quoted.Of(code)}” is not a code. A code begins with a letter and has up to 64 letters (A to Z), digits, dots and hyphens.");
        else if (code.Length > 0 && !codes.Add(code)) problems.Error("Q016", fields.At("code"), $"The code “{code}” stands twice. Give one of them a new code.");
        return code;
    }

    private static Classification Lay(YamlNode root, Classification read, string language, ProblemList problems)
    {
        var head = Fields(root, "the overlay", problems, ["format", "language", "supersectors", "industries", "sizeBands"]);
        QuestionnaireReader.Format(head, problems, required: false);
        if (!head.Text("language", required: true).Equals(language, StringComparison.OrdinalIgnoreCase))
            problems.Error("Q026", head.At("language"), $"“language” must be {language}, as the file is named.");
        var supersectors = Labels(head, "supersectors", read.Supersectors.Select(s => s.Code).ToHashSet(StringComparer.Ordinal), problems);
        var industries = Labels(head, "industries", read.Industries.Select(i => i.Code).ToHashSet(StringComparer.Ordinal), problems);
        var bands = Labels(head, "sizeBands", read.SizeBands.Select(b => b.Code).ToHashSet(StringComparer.Ordinal), problems);
        return new(
            [.. read.Supersectors.Select(s => s with { Label = supersectors.GetValueOrDefault(s.Code, s.Label) })],
            [.. read.Industries.Select(i => i with { Label = industries.GetValueOrDefault(i.Code, i.Label) })],
            [.. read.SizeBands.Select(b => b with { Label = bands.GetValueOrDefault(b.Code, b.Label) })]);
    }

    private static Dictionary<string, string> Labels(YamlFields head, string section, HashSet<string> codes, ProblemList problems)
    {
        var labels = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in head.Map(section))
        {
            if (!codes.Contains(key.Value)) problems.Error("Q025", key, $"“{Quoted.Of(key.Value)}” under “{section}” does not exist in the classification. Correct or remove it.");
            else if (value is YamlText text && text.Value.Trim() is { Length: > 0 } label && !text.IsEmpty) labels[key.Value] = label;
            else if (!value.IsEmpty) problems.Error("Q012", value, $"The label of “{key.Value}” must be text.");
        }

        var missing = codes.Where(code => !labels.ContainsKey(code)).ToList();
        if (missing.Count > 0) problems.Warn("Q101", head.Where, $"“{section}” lacks {string.Join(", ", missing)}; readers see the text in English.");
        return labels;
    }

    private static HashSet<string> NoCodes() => new(StringComparer.Ordinal);

    private static YamlFields Fields(YamlNode node, string what, ProblemList problems, string[] keys) => new(node, what, problems, keys);
}
