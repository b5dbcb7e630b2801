using Maturity.Core.Questionnaires;

namespace Maturity.Core.Tests.Questionnaires;

/// <summary>Every rule: a folder that is right, changed in one place, gives that code at that place and nothing else.</summary>
public sealed class RuleTests
{
    [Fact]
    public void Load_RightFolder_HasNoProblem()
    {
        var loaded = Mini.Load();
        Assert.Empty(loaded.Problems);
        Assert.NotNull(loaded.Questionnaire);
    }

    [Theory]
    [InlineData("title: Mini", "title: [Mini", "Q003 questionnaire.yaml:6:1")]
    [InlineData("title: Mini", "title: Mini: more", "Q003 questionnaire.yaml:5:12")]
    [InlineData("title: Mini", "title: \"Mini", "Q003 questionnaire.yaml:5:8")]
    [InlineData("title: Mini", "title: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: 1}}}}}}}}}}}}}}}}}}}}", "Q005 questionnaire.yaml:5:84")]
    [InlineData("    text: How?", "    text: &a How?", "Q008 questionnaire.yaml:16:19")]
    [InlineData("    text: How?", "    text: !!str How?", "Q008 questionnaire.yaml:16:19")]
    [InlineData("title: Mini", "title: Mini\ntitle: Again", "Q009 questionnaire.yaml:6:1")]
    [InlineData("title: Mini\n", "", "Q010 questionnaire.yaml:1:1")]
    [InlineData("title: Mini", "title:", "Q010 questionnaire.yaml:5:1")]
    [InlineData("title: Mini", "title: \"  \"", "Q010 questionnaire.yaml:5:8")]
    [InlineData("title: Mini", "title: null", "Q010 questionnaire.yaml:5:1")]
    [InlineData("key: mini\n", "", "Q010 questionnaire.yaml:1:1", "Q022 nl.yaml:2:11")]
    [InlineData("version: 1.2.3\n", "", "Q010 questionnaire.yaml:1:1")]
    [InlineData("language: en\n", "", "Q010 questionnaire.yaml:1:1")]
    [InlineData("            text: How?\n", "", "Q010 questionnaire.yaml:15:13")]
    [InlineData("id: TAL-01\n            text: How?", "text: How?", "Q010 questionnaire.yaml:15:13", "Q025 nl.yaml:11:3", "Q101 nl.yaml:1:1")]
    [InlineData("title: Mini", "titel: Mini", "Q010 questionnaire.yaml:1:1", "Q011 questionnaire.yaml:5:1")]
    [InlineData("weight: 2.5", "wieght: 2.5", "Q011 questionnaire.yaml:18:13")]
    [InlineData("title: Mini", "title: [Mini]", "Q012 questionnaire.yaml:5:8")]
    [InlineData("ask: [data]", "ask: data", "Q012 questionnaire.yaml:17:18")]
    [InlineData("[a, b, c, d, e]", "[a, b, [c], d, e]", "Q012 questionnaire.yaml:20:29")]
    [InlineData("[a, b, c, d, e]", "[a, b, null, d, e]", "Q012 questionnaire.yaml:20:29")]
    [InlineData("[a, b, c, d, e]", "[a, b, ~, d, e]", "Q012 questionnaire.yaml:20:29")]
    [InlineData("[a, b, c, d, e]", "[a, b, '', d, e]", "Q012 questionnaire.yaml:20:29")]
    [InlineData("status: primary", "status: first", "Q012 questionnaire.yaml:24:22")]
    [InlineData("format: 1", "format: 2", "Q013 questionnaire.yaml:1:9")]
    [InlineData("format: 1\n", "", "Q013 questionnaire.yaml:1:1")]
    [InlineData("version: 1.2.3", "version: 1.2", "Q014 questionnaire.yaml:3:10")]
    [InlineData("version: 1.2.3", "version: 1.2.x", "Q014 questionnaire.yaml:3:10")]
    [InlineData("id: TAL-01", "id: 1", "Q015 questionnaire.yaml:15:17", "Q025 nl.yaml:11:3", "Q101 nl.yaml:1:1")]
    [InlineData("id: TAL-01", "id: TAL_01", "Q015 questionnaire.yaml:15:17", "Q025 nl.yaml:11:3", "Q101 nl.yaml:1:1")]
    [InlineData("id: TAL-01", "id: TÄL-01", "Q015 questionnaire.yaml:15:17", "Q025 nl.yaml:11:3", "Q101 nl.yaml:1:1")]
    [InlineData("key: mini", "key: mini mini", "Q015 questionnaire.yaml:2:6", "Q022 nl.yaml:2:11")]
    [InlineData("groups: [executive, data]", "groups: [executive, data, data]", "Q016 questionnaire.yaml:8:27")]
    [InlineData("  - {id: S1, status: primary}", "  - {id: S1}\n  - {id: S1}", "Q016 questionnaire.yaml:25:10")]
    [InlineData("[a, b, c, d, e]", "[a, b, c, d]", "Q017 questionnaire.yaml:20:22")]
    [InlineData("[a, b, c, d, e]", "[a, b, c, d, e, f]", "Q017 questionnaire.yaml:20:22")]
    [InlineData("[a, b, c, d, e]", "", "Q017 questionnaire.yaml:20:13")]
    [InlineData("{name: L1}, ", "", "Q018 questionnaire.yaml:6:9", "Q101 nl.yaml:1:1")]
    [InlineData("weight: 2.5", "weight: 0", "Q019 questionnaire.yaml:18:21")]
    [InlineData("weight: 2.5", "weight: -1", "Q019 questionnaire.yaml:18:21")]
    [InlineData("weight: 2.5", "weight: 2,5", "Q019 questionnaire.yaml:18:21")]
    [InlineData("weight: 2.5", "weight: .inf", "Q019 questionnaire.yaml:18:21")]
    [InlineData("weight: 2.5", "weight: NaN", "Q019 questionnaire.yaml:18:21")]
    [InlineData("weight: 2.5", "weight: Infinity", "Q019 questionnaire.yaml:18:21")]
    [InlineData("weight: 2.5", "weight: 1e999", "Q019 questionnaire.yaml:18:21")]
    [InlineData("full: 30", "full: 1.5", "Q020 questionnaire.yaml:25:17")]
    [InlineData("full: 30", "full: 5000", "Q020 questionnaire.yaml:25:17")]
    [InlineData("quickScan: true", "quickScan: yes", "Q021 questionnaire.yaml:19:24", "Q103 questionnaire.yaml:10:9")]
    [InlineData("ask: [data]", "ask: [Data]", "Q022 questionnaire.yaml:17:19")]
    [InlineData("language: en", "language: english", "Q026 questionnaire.yaml:4:11")]
    [InlineData("language: en", "language: nl", "Q026 nl.yaml:1:1")]
    [InlineData("sameAs: mini@0/TAL-01", "sameAs: TAL-01", "Q028 questionnaire.yaml:22:21")]
    [InlineData("    text: How?", "    text: \"How\\x07?\"", "Q032 questionnaire.yaml:16:19")]
    public void Load_WrongQuestionnaire_TellsCodeAndPlace(string part, string replacement, params string[] expected) =>
        Assert.Equal(expected.Order(), Mini.Places(Mini.Load(Mini.Main.With(part, replacement))).Order());

    [Theory]
    [InlineData("id: I-2", "id: I-1", "Q016 initiatives.yaml:6:9", "Q025 nl.yaml:12:34")]
    [InlineData("weeks: 4", "weeks: 0", "Q020 initiatives.yaml:5:12")]
    [InlineData("weeks: 4", "weeks: 521", "Q020 initiatives.yaml:5:12")]
    [InlineData("likely: 2", "likely: -2", "Q020 initiatives.yaml:4:30", "Q031 initiatives.yaml:4:13")]
    [InlineData("needs: [I-1]", "needs: [I-3]", "Q022 initiatives.yaml:9:13")]
    [InlineData("sources: [S1]", "sources: [S2]", "Q022 initiatives.yaml:10:15")]
    [InlineData("capability: TAL.attract, from: 1", "capability: TAL, from: 1", "Q022 initiatives.yaml:3:26", "Q102 questionnaire.yaml:13:13")]
    [InlineData("when: TAL", "when: DAT", "Q022 initiatives.yaml:11:32")]
    [InlineData("initiative: I-1", "initiative: I-9", "Q022 initiatives.yaml:11:21")]
    [InlineData("needs: [I-1]", "needs: [I-2]", "Q023 initiatives.yaml:6:9")]
    [InlineData("weeks: 4", "needs: [I-2]", "Q023 initiatives.yaml:2:9")]
    [InlineData("from: 1, to: 3", "from: 3, to: 3", "Q024 initiatives.yaml:3:52", "Q102 questionnaire.yaml:13:13")]
    [InlineData("from: 1, to: 3", "from: 3, to: 1", "Q024 initiatives.yaml:3:52", "Q102 questionnaire.yaml:13:13")]
    [InlineData("from: 1, to: 3", "from: 1", "Q010 initiatives.yaml:3:13")]
    [InlineData("from: 1, to: 3", "from: 1, to: 6", "Q020 initiatives.yaml:3:52")]
    [InlineData("low: 1, likely: 2", "low: 1", "Q010 initiatives.yaml:4:13")]
    [InlineData("high: 3", "high: 1", "Q031 initiatives.yaml:4:13")]
    [InlineData("effortFactor: {small: 0.5}", "effortFactor: {small: 0}", "Q020 initiatives.yaml:12:23")]
    [InlineData("effortFactor: {small: 0.5}", "effortFactors: {small: 0.5}", "Q011 initiatives.yaml:12:1")]
    [InlineData("effortFactor: {small: 0.5}", "effortFactor: 0.5", "Q012 initiatives.yaml:12:15")]
    [InlineData("effortFactor: {small: 0.5}", "effortFactor: [small]", "Q012 initiatives.yaml:12:15")]
    [InlineData("effortFactor: {small: 0.5}", "effortFactor: {}")]
    [InlineData("effort: {low: 1, likely: 2, high: 3}", "effort: 2", "Q012 initiatives.yaml:4:13")]
    [InlineData("from: 3, to: 5", "from: 3, to: 4", "Q102 questionnaire.yaml:13:13")]
    [InlineData("from: 3, to: 5", "from: 4, to: 5", "Q102 questionnaire.yaml:13:13")]
    public void Load_WrongInitiatives_TellsCodeAndPlace(string part, string replacement, params string[] expected) =>
        Assert.Equal(expected.Order(), Mini.Places(Mini.Load(initiatives: Mini.Initiatives.With(part, replacement))).Order());

    [Theory]
    [InlineData("language: nl", "language: de", "Q026 nl.yaml:3:11")]
    [InlineData("language: nl\n", "", "Q010 nl.yaml:1:1")]
    [InlineData("overlays: mini", "overlays: other", "Q022 nl.yaml:2:11")]
    [InlineData("[v, w, x, y, z]", "[v, w, x, y]", "Q017 nl.yaml:11:35")]
    [InlineData("{name: N1}, ", "", "Q018 nl.yaml:5:9", "Q101 nl.yaml:1:1")]
    [InlineData("TAL-01:", "TAL-02:", "Q025 nl.yaml:11:3", "Q101 nl.yaml:1:1")]
    [InlineData("{TAL: {name", "{tal: {name", "Q025 nl.yaml:8:14", "Q101 nl.yaml:1:1")]
    [InlineData("{Model:", "{model:", "Q025 nl.yaml:6:12", "Q101 nl.yaml:1:1")]
    [InlineData("I-2: {title: Twee}", "I-3: {title: Twee}", "Q025 nl.yaml:12:34", "Q101 nl.yaml:1:1")]
    [InlineData("executive: Directie", "executive: [Directie]", "Q012 nl.yaml:7:21", "Q101 nl.yaml:1:1")]
    [InlineData("data: Data", "data: ''", "Q010 nl.yaml:7:37")]
    [InlineData("data: Data", "data: '  '", "Q010 nl.yaml:7:37")]
    [InlineData("data: Data", "data: ~", "Q101 nl.yaml:1:1")]
    [InlineData("title: Klein\n", "", "Q101 nl.yaml:1:1")]
    [InlineData(", answers: [v, w, x, y, z]", "", "Q101 nl.yaml:1:1")]
    [InlineData("initiatives: {I-1: {title: Een}, I-2: {title: Twee}}\n", "", "Q101 nl.yaml:1:1")]
    public void Load_WrongOverlay_TellsCodeAndPlace(string part, string replacement, params string[] expected) =>
        Assert.Equal(expected.Order(), Mini.Places(Mini.Load(dutch: Mini.Dutch.With(part, replacement))).Order());

    [Theory]
    [InlineData("", "Q007 questionnaire.yaml:1:1")]
    [InlineData("# only a comment\n", "Q007 questionnaire.yaml:1:1")]
    [InlineData("---\n...\n", "Q012 questionnaire.yaml:2:4")]
    [InlineData("a: 1\n---\nb: 2\n", "Q007 questionnaire.yaml:2:1")]
    [InlineData("just text", "Q012 questionnaire.yaml:1:1")]
    [InlineData("[a, b]", "Q012 questionnaire.yaml:1:1")]
    [InlineData("? [a]\n: b\n", "Q012 questionnaire.yaml:1:3")]
    public void Load_NoQuestionnaire_TellsCodeAndPlace(string text, string expected) =>
        Assert.Contains(expected, Mini.Places(Mini.Load(text, null, null)));

    [Fact]
    public void Load_ProblemsInEveryFile_ReportsAllAtOnce()
    {
        var loaded = Mini.Load(Mini.Main.With("weight: 2.5", "weight: 0").With("language: en", "language: en\nlanguage: en"), Mini.Initiatives.With("needs: [I-1]", "needs: [I-3]"), Mini.Dutch.With("TAL-01:", "TAL-02:"));
        Assert.Equal(["Q009 questionnaire.yaml:5:1", "Q019 questionnaire.yaml:19:21", "Q022 initiatives.yaml:9:13", "Q101 nl.yaml:1:1", "Q025 nl.yaml:11:3"], Mini.Places(loaded));
        Assert.Null(loaded.Questionnaire);
        Assert.Empty(loaded.Languages);
    }

    [Fact]
    public void Load_UnknownKey_SuggestsTheNearest()
    {
        Assert.Contains("Did you mean “weight”?", Mini.Load(Mini.Main.With("weight: 2.5", "wieght: 2.5")).Problems[0].Message, StringComparison.Ordinal);
        Assert.Contains("Known are: id, text,", Mini.Load(Mini.Main.With("weight: 2.5", "importance: 2.5")).Problems[0].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("review")]
    [InlineData("Done")]
    [InlineData("start")]
    public void Load_DimensionNamedLikeAPageOfAnswering_IsRefused(string id)
    {
        var loaded = Mini.Load(Mini.Main.With("- id: TAL\n", $"- id: {id}\n"), initiatives: null, dutch: null);
        Assert.Contains("Q035 questionnaire.yaml:10:9", Mini.Places(loaded));
        Assert.Null(loaded.Questionnaire);
    }

    [Theory]
    [InlineData("questionaire.yaml", true)]
    [InlineData("Questionnaire.yaml", true)]
    [InlineData("questionnaire.yml", true)]
    [InlineData("qestionnaire.yaml", true)]
    [InlineData("questions.yaml", true)]
    [InlineData("questionnaire.yaml", false)]
    [InlineData("nl.yaml", false)]
    [InlineData("compose.yaml", false)]
    [InlineData("classification.yaml", false)]
    public void MainFile_UnderAnotherName_IsRecognizedAsMisspelled(string name, bool expected) =>
        Assert.Equal(expected, QuestionnaireLoader.IsMisspelledMainFile(name));

    [Fact]
    public void Load_UnusedSource_Warns()
    {
        var loaded = Mini.Load(Mini.Main.With("  - {id: S1, status: primary}", "  - {id: S1}\n  - {id: S2}"));
        Assert.Equal(["Q104 questionnaire.yaml:25:10"], Mini.Places(loaded));
        Assert.NotNull(loaded.Questionnaire);
    }

    [Fact]
    public void Load_FileWithoutRole_Warns() =>
        Assert.Equal(["Q105 notes.yaml:0:0"], Mini.Places(Mini.Load(more: Mini.File("q/notes.yaml", "a: 1"))));

    [Fact]
    public void Load_WithoutQuestionnaire_SaysSo() =>
        Assert.Equal("q/questionnaire.yaml:0:0: Q029 There is no questionnaire.yaml. A questionnaire folder needs one.",
            QuestionnaireLoader.Load([Mini.File("q/initiatives.yaml", Mini.Initiatives)]).Problems[0].ToString());

    [Fact]
    public void Load_PublishedVersionThatChanged_IsRefused()
    {
        var hash = Mini.Load().Questionnaire!.ContentHash;
        Assert.Empty(Mini.Load(more: Published("1.2.3", hash)).Problems);
        Assert.Empty(Mini.Load(more: Published("1.2.2", new string('0', 64))).Problems);
        Assert.Equal(["Q027 published.yaml:1:20"], Mini.Places(Mini.Load(dutch: Mini.Dutch.With("Klein", "Anders"), more: Published("1.2.3", hash))));
        Assert.Equal(["Q012 published.yaml:1:20"], Mini.Places(Mini.Load(more: Published("1.2.3", "abc"))));
        Assert.Equal(["Q014 published.yaml:1:13"], Mini.Places(Mini.Load(more: Published("1.2", hash))));
    }

    private static SourceFile Published(string version, string hash) => Mini.File("q/published.yaml", $"versions: {{ {version}: {hash} }}\n");
}
