namespace Maturity.Core.Questionnaires;

/// <summary>Reads the overlay of one language and lays it over a questionnaire.</summary>
internal sealed class OverlayReader(ProblemList problems, Questionnaire original)
{
    private const string Whole = "The overlay";

    private static readonly string[] HeadKeys =
    [
        "format", "overlays", "language", "title", "licence", "instruction", "hints", "levels", "glossary", "groups", "dimensions",
        "capabilities", "questions", "initiatives",
    ];

    private readonly List<(string What, string Key)> missing = [];

    /// <summary>The questionnaire in the language of the overlay; texts it lacks stay as they are.</summary>
    /// <param name="root">The file.</param>
    /// <param name="expected">The language that the file's name promises.</param>
    public Questionnaire Read(YamlNode root, string expected)
    {
        var head = new YamlFields(root, "the overlay", problems, HeadKeys);
        QuestionnaireReader.Format(head, problems, required: false);
        CheckHead(head, expected);
        var hints = head.Inner("hints", "hints", "dontKnow", "notApplicable");
        var read = original with
        {
            Language = expected,
            Title = Or(head, "title", original.Title, Whole),
            Licence = head.Text("licence") is { Length: > 0 } licence ? licence : original.Licence,
            Instruction = Or(head, "instruction", original.Instruction, Whole),
            Hints = new(Or(hints, "dontKnow", original.Hints.DontKnow, "“hints”"), Or(hints, "notApplicable", original.Hints.NotApplicable, "“hints”")),
            Levels = Levels(head),
            Glossary = Glossary(head),
            Groups = Groups(head),
            Dimensions = Dimensions(head),
            Initiatives = Initiatives(head),
        };
        foreach (var part in missing.GroupBy(entry => entry.What, entry => entry.Key))
            problems.Warn("Q101", root, $"{Quoted.Of(part.Key)} lacks {string.Join(", ", part)}; readers see the text in “{original.Language}”. Translate it.");
        return read;
    }

    private void CheckHead(YamlFields head, string expected)
    {
        var language = QuestionnaireReader.Language(head, problems);
        if (language.Length > 0 && !language.Equals(expected, StringComparison.OrdinalIgnoreCase))
            problems.Error("Q026", head.At("language"), $"“language” is {Quoted.Of(language)}, but the file is named after {expected}. Make them the same.");
        if (expected.Equals(original.Language, StringComparison.OrdinalIgnoreCase))
            problems.Error("Q026", head.Where, $"The questionnaire itself is in {expected} already. An overlay is for another language.");
        if (head.Text("overlays") is { Length: > 0 } key && key != original.Key)
            problems.Error("Q022", head.At("overlays"), $"The overlay belongs to the questionnaire “{Quoted.Of(key)}”, not to “{Quoted.Of(original.Key)}”. Write the key of this questionnaire.");
    }

    private IReadOnlyList<Level> Levels(YamlFields head)
    {
        var items = head.List("levels");
        if (items.Count is not (0 or 5)) problems.Error("Q018", head.At("levels"), $"“levels” must have five entries; it has {items.Count}.");
        return
        [
            .. original.Levels.Select((level, position) =>
            {
                var fields = Inner(items.ElementAtOrDefault(position), $"level {level.Number}", ["name", "meaning"]);
                return level with { Name = Or(fields, "name", level.Name, $"Level {level.Number}"), Meaning = Or(fields, "meaning", level.Meaning, $"Level {level.Number}") };
            }),
        ];
    }

    private IReadOnlyList<GlossaryTerm> Glossary(YamlFields head)
    {
        var entries = Entries(head, "glossary", original.Glossary.Select(term => term.Term));
        return
        [
            .. original.Glossary.Select(term =>
            {
                var fields = Inner(entries.GetValueOrDefault(term.Term), $"term “{term.Term}”", ["term", "meaning"]);
                return new GlossaryTerm(Or(fields, "term", term.Term, $"Term “{term.Term}”"), Or(fields, "meaning", term.Meaning, $"Term “{term.Term}”"));
            }),
        ];
    }

    private IReadOnlyList<Group> Groups(YamlFields head)
    {
        var entries = Entries(head, "groups", original.Groups.Select(group => group.Id));
        foreach (var wrong in entries.Values.Where(node => node is not YamlText)) problems.Error("Q012", wrong, "The name of a group must be text.");
        foreach (var empty in entries.Values.OfType<YamlText>().Where(name => !name.IsEmpty && string.IsNullOrWhiteSpace(name.Value)))
            problems.Error("Q010", empty, "The name of a group needs a text that is not empty.");
        return [.. original.Groups.Select(group => entries.GetValueOrDefault(group.Id) is YamlText { IsEmpty: false } name ? group with { Name = name.Value.Trim() } : Untranslated(group))];
    }

    private Group Untranslated(Group group)
    {
        missing.Add(($"Group {group.Id}", "name"));
        return group;
    }

    private IReadOnlyList<Dimension> Dimensions(YamlFields head)
    {
        var dimensions = Entries(head, "dimensions", original.Dimensions.Select(dimension => dimension.Id));
        var capabilities = Entries(head, "capabilities", original.Capabilities.Select(capability => capability.Id));
        var questions = Entries(head, "questions", original.Questions.Select(question => question.Id));
        return
        [
            .. original.Dimensions.Select(dimension =>
            {
                var (what, fields) = ($"Dimension {dimension.Id}", Inner(dimensions.GetValueOrDefault(dimension.Id), $"dimension {dimension.Id}", ["name", "challenge", "question"]));
                return dimension with
                {
                    Name = Or(fields, "name", dimension.Name, what),
                    Challenge = Or(fields, "challenge", dimension.Challenge, what),
                    Question = Or(fields, "question", dimension.Question, what),
                    Capabilities = [.. dimension.Capabilities.Select(capability => Lay(capability, capabilities, questions))],
                };
            }),
        ];
    }

    private Capability Lay(Capability capability, Dictionary<string, YamlNode> capabilities, Dictionary<string, YamlNode> questions)
    {
        var what = $"Capability {capability.Id}";
        var fields = Inner(capabilities.GetValueOrDefault(capability.Id), $"capability {capability.Id}", ["name", "description", "alsoKnownAs"]);
        return capability with
        {
            Name = Or(fields, "name", capability.Name, what),
            Description = Or(fields, "description", capability.Description, what),
            AlsoKnownAs = fields?.Text("alsoKnownAs") is { Length: > 0 } also ? also : capability.AlsoKnownAs,
            Questions = [.. capability.Questions.Select(question => Lay(question, questions))],
        };
    }

    private Question Lay(Question question, Dictionary<string, YamlNode> questions)
    {
        var what = $"Question {question.Id}";
        var fields = Inner(questions.GetValueOrDefault(question.Id), $"question {question.Id}", ["text", "why", "evidence", "answeredBy", "notApplicableReason", "answers"]);
        var answers = fields?.Node("answers") is null ? [] : PartsReader.Answers(fields, what, problems);
        if (fields?.Node("answers") is null) missing.Add((what, "answers"));
        return question with
        {
            Text = Or(fields, "text", question.Text, what),
            Why = Or(fields, "why", question.Why, what),
            Evidence = Or(fields, "evidence", question.Evidence, what),
            AnsweredBy = Or(fields, "answeredBy", question.AnsweredBy, what),
            NotApplicableReason = Or(fields, "notApplicableReason", question.NotApplicableReason, what),
            Answers = answers.Count == 5 ? answers : question.Answers,
        };
    }

    private IReadOnlyList<Initiative> Initiatives(YamlFields head)
    {
        var entries = Entries(head, "initiatives", original.Initiatives.Select(initiative => initiative.Id));
        if (entries.Count == 0)
        {
            // One line for the whole catalogue, not one for each of its texts.
            if (original.Initiatives.Count > 0) missing.Add((Whole, "initiatives"));
            return original.Initiatives;
        }

        return
        [
            .. original.Initiatives.Select(initiative =>
            {
                var (what, fields) = ($"Initiative {initiative.Id}", Inner(entries.GetValueOrDefault(initiative.Id), $"initiative {initiative.Id}", ["title", "description", "owner", "measure", "firstThirtyDays"]));
                var steps = fields?.Texts("firstThirtyDays") ?? [];
                if (steps.Count == 0 && initiative.FirstThirtyDays.Count > 0) missing.Add((what, "firstThirtyDays"));
                return initiative with
                {
                    Title = Or(fields, "title", initiative.Title, what),
                    Description = Or(fields, "description", initiative.Description, what),
                    Owner = Or(fields, "owner", initiative.Owner, what),
                    Measure = Or(fields, "measure", initiative.Measure, what),
                    FirstThirtyDays = steps.Count > 0 ? [.. steps.Select(step => step.Value)] : initiative.FirstThirtyDays,
                };
            }),
        ];
    }

    private Dictionary<string, YamlNode> Entries(YamlFields head, string section, IEnumerable<string> known)
    {
        var ids = known.ToHashSet(StringComparer.Ordinal);
        var entries = head.Map(section);
        foreach (var (key, _) in entries.Where(entry => !ids.Contains(entry.Key.Value)))
            problems.Error("Q025", key, $"“{Quoted.Of(key.Value)}” under “{section}” does not exist in the questionnaire. Correct or remove it.");
        return entries.Where(entry => ids.Contains(entry.Key.Value)).ToDictionary(entry => entry.Key.Value, entry => entry.Value, StringComparer.Ordinal);
    }

    private YamlFields? Inner(YamlNode? node, string what, string[] keys) => node is null or { IsEmpty: true } ? null : new YamlFields(node, what, problems, keys);

    private string Or(YamlFields? fields, string key, string otherwise, string what)
    {
        if (fields?.Text(key) is { Length: > 0 } text) return text;
        // What the original leaves empty, nobody misses.
        if (otherwise.Length > 0) missing.Add((what, key));
        return otherwise;
    }
}
