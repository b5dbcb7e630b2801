using System.Text;
using Maturity.Core.Questionnaires;

namespace Maturity.Core.Tests.Questionnaires;

/// <summary>What a folder becomes once it loads.</summary>
public sealed class LoaderTests
{
    [Fact]
    public void Load_SmallestFile_TakesDefaults()
    {
        const string text = """{format: 1, key: k, version: 0.0.1, language: pt-BR, title: T, levels: [{name: a}, {name: b}, {name: c}, {name: d}, {name: e}], dimensions: [{id: D, capabilities: [{id: C, questions: [{id: Q, text: no, answers: [1, no, true, 0x1, "null"]}]}]}]}""";
        var read = Mini.Load(text, null, null).Questionnaire!;
        var question = read.Questions.Single();
        Assert.Equal(("no", 1, false, false, null), (question.Text, question.Weight, question.QuickScan, question.NotApplicable, question.SameAs));
        Assert.Equal(["1", "no", "true", "0x1", "null"], question.Answers);
        Assert.Equal(("D", "C"), (read.Dimensions[0].Name, read.Capabilities.Single().Name));
        Assert.Equal(["Executive", "Business", "Data", "Technology"], read.Groups.Select(group => group.Name));
        Assert.Null(read.Minutes);
    }

    [Theory]
    [InlineData("weight: 2.5", "weight:", 1)]
    [InlineData("weight: 2.5", "weight: 3", 3)]
    [InlineData("weight: 2.5", "weight: \"0.25\"", 0.25)]
    [InlineData("weight: 2.5", "weight: 1e-3", 0.001)]
    public void Load_Weight_IsReadInEveryForm(string part, string replacement, double expected) =>
        Assert.Equal(expected, Mini.Load(Mini.Main.With(part, replacement)).Questionnaire!.Questions.Single().Weight);

    [Theory]
    [InlineData("glossary: [{term: Model, meaning: Predicts}]", "glossary:", "glossary: {Model: {term: Model, meaning: Voorspelt}}", "")]
    [InlineData("minutes: {full: 30, quickScan: 7}", "minutes:\nhints:\ninstruction:\nlicence: ~", "", "")]
    [InlineData("            ask: [data]\n", "            ask:\n            tags: []\n            why:\n            notApplicable:\n", "", "")]
    public void Load_EmptyOptionalValues_AreLeftOut(string part, string replacement, string dutch, string dutchReplacement) =>
        Assert.Empty(Mini.Load(Mini.Main.With(part, replacement), dutch: dutch.Length == 0 ? Mini.Dutch : Mini.Dutch.With(dutch, dutchReplacement)).Problems);

    [Fact]
    public void Load_TextOfSeveralLines_IsOneText()
    {
        var read = Mini.Load(Mini.Main.With("text: How?", "text: >-\n              How\n              much?\n            why: |\n              One\n              two"));
        Assert.Equal(("How much?", "One\ntwo"), (read.Questionnaire!.Questions.Single().Text, read.Questionnaire.Questions.Single().Why));
    }

    [Fact]
    public void Load_TildeWhereTextStands_IsText() =>
        Assert.Equal("~", Mini.Load(Mini.Main.With("text: How?", "text: ~")).Questionnaire!.Questions.Single().Text);

    [Fact]
    public void In_Overlay_GivesItsTextsAndOtherwiseTheOriginal()
    {
        var loaded = Mini.Load(dutch: "language: nl\nquestions: {TAL-01: {text: Hoe?}}\n");
        var dutch = loaded.In("NL").Questions.Single();
        Assert.Equal(("Hoe?", "a", "nl"), (dutch.Text, dutch.Answers[0], loaded.In("nl").Language));
        Assert.Equal("How?", loaded.In("de").Questions.Single().Text);
        Assert.Contains(loaded.Problems, problem => problem.Message.StartsWith("Question TAL-01 lacks answers;", StringComparison.Ordinal));
        Assert.Contains(loaded.Problems, problem => problem.Message.StartsWith("The overlay lacks title, initiatives;", StringComparison.Ordinal));
        Assert.Contains(loaded.Problems, problem => problem.Message.StartsWith("Level 5 lacks name, meaning;", StringComparison.Ordinal));
    }

    [Fact]
    public void ContentHash_OrderFolderAndLineEndings_DoNotMatter()
    {
        var hash = Mini.Load().Questionnaire!.ContentHash;
        SourceFile[] others =
        [
            Mini.File(@"C:\else\nl.yaml", Mini.Dutch.ReplaceLineEndings("\r\n")),
            Mini.File("initiatives.yaml", Mini.Initiatives.Replace('\n', '\r')),
            new("/x/questionnaire.yaml", (byte[])[.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Mini.Main)]),
            Mini.File("notes.yaml", "a: 1"),
        ];
        Assert.Matches("^[0-9a-f]{64}$", hash);
        Assert.Equal(hash, QuestionnaireLoader.Load(others).Questionnaire!.ContentHash);
        Assert.Equal(hash, QuestionnaireLoader.Load([.. others.Reverse()]).Questionnaire!.ContentHash);
    }

    [Fact]
    public void ContentHash_AnyText_Matters() =>
        Assert.Equal(4, new[]
        {
            Mini.Load(), Mini.Load(Mini.Main.With("How?", "How ?")), Mini.Load(initiatives: Mini.Initiatives.With("weeks: 4", "weeks: 5")), Mini.Load(dutch: Mini.Dutch.With("Hoe?", "Wat?")),
        }.Select(loaded => loaded.Questionnaire!.ContentHash).Distinct().Count());

    [Fact]
    public void Load_CirclesOfInitiatives_NamesEach()
    {
        var loaded = Mini.Load(initiatives: "initiatives:\n" + Chain(("A", "B"), ("B", "C"), ("C", "A"), ("D", "A"), ("E", "E"), ("F", "G"), ("G", "F")), dutch: null);
        Assert.Equal(["A → B → C → A", "E → E", "F → G → F"],
            loaded.Problems.Where(problem => problem.Code == "Q023").Select(problem => problem.Message.Split(": ")[1].Split('.')[0]));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Load_ChainOfThousands_IsWalked(bool closed)
    {
        const int length = 6_000;
        var loaded = Mini.Load(initiatives: "initiatives:\n" + Chain([.. Enumerable.Range(0, length).Select(i => ($"I{i}", i + 1 < length || closed ? $"I{(i + 1) % length}" : ""))]), dutch: null);
        Assert.Equal(closed ? ["Q023"] : [], loaded.Problems.Select(problem => problem.Code).Where(code => code == "Q023"));
        Assert.Equal(closed, loaded.Questionnaire is null);
        if (closed) Assert.Contains("→ I11 → … (6000 in all) → I0.", loaded.Problems.Single(problem => problem.Code == "Q023").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_ThousandsOfProblems_ShowsAThousandAndCountsTheRest()
    {
        var loaded = Mini.Load(initiatives: "initiatives:\n" + Chain([.. Enumerable.Range(0, 3_000).Select(i => ($"I{i}", $"X{i}"))]), dutch: null);
        Assert.Equal(1_000, loaded.Problems.Count(problem => problem.Code == "Q022"));
        Assert.StartsWith("2000 more problems", loaded.Problems.Single(problem => problem.Code == "Q033").Message, StringComparison.Ordinal);
        Assert.Null(loaded.Questionnaire);
    }

    [Fact]
    public void Load_WordsOfTheAuthor_NeverBreakTheLine()
    {
        var loaded = Mini.Load(Mini.Main.With("title: Mini", "title: Mini\n\"a\\nb\\u202E\\e[31m\": 1\nversion2: 1")
            .With("language: en", "language: \"e\\u202En\""), dutch: "language: nl");
        Assert.Contains(loaded.Problems, problem => problem.Message.Contains("readers see the text in “e n”", StringComparison.Ordinal));
        Assert.All(loaded.Problems, problem => Assert.DoesNotContain(problem.ToString(), letter => char.IsControl(letter) || letter == '\u202E'));
        Assert.Equal(2, loaded.Problems.Count(problem => problem.Code == "Q011"));
    }

    private static string Chain(params (string Id, string Needs)[] links) => string.Concat(links.Select(link => $"- {{id: {link.Id}, needs: [{link.Needs}]}}\n"));
}
