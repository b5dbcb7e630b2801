using System.Text.Json;
using Maturity.Core.Questionnaires;

namespace Maturity.Core.Tests.Questionnaires;

/// <summary>The schemas for editors know the keys that the loader knows, which it lists when it meets another one.</summary>
public sealed class SchemaTests
{
    private const string Unknown = "zzzzzzzzzzzz: 1";

    private static readonly string[] Classification = ["classification.yaml", "classification.nl.yaml"];

    [Theory]
    [InlineData("title: Mini", "title: Mini\n" + Unknown, "")]
    [InlineData("{name: L1}", "{name: L1, " + Unknown + "}", "levels")]
    [InlineData("{term: Model,", "{" + Unknown + ", term: Model,", "glossary")]
    [InlineData("    name: Talent", "    " + Unknown, "#dimension")]
    [InlineData("      - id: TAL.attract", "      - id: TAL.attract\n        " + Unknown, "#capability")]
    [InlineData("            text: How?", "            text: How?\n            " + Unknown, "#question")]
    [InlineData("{id: S1,", "{id: S1, " + Unknown + ",", "#source")]
    [InlineData("{full: 30,", "{full: 30, " + Unknown + ",", "minutes")]
    [InlineData("groups:", "hints: {" + Unknown + "}\ngroups:", "hints")]
    public void Schema_Questionnaire_KnowsTheKeysOfTheLoader(string part, string replacement, string place) =>
        AssertSame("questionnaire.json", place, Mini.Load(Mini.Main.With(part, replacement)));

    [Theory]
    [InlineData("pins:", Unknown + "\npins:", "")]
    [InlineData("weeks: 4", Unknown, "#initiative")]
    [InlineData("from: 1,", "from: 1, " + Unknown + ",", "#lift")]
    [InlineData("when: TAL,", "when: TAL, " + Unknown + ",", "#pin")]
    [InlineData("{low: 1,", "{" + Unknown + ", low: 1,", "#initiative/effort")]
    public void Schema_Initiatives_KnowsTheKeysOfTheLoader(string part, string replacement, string place) =>
        AssertSame("initiatives.json", place, Mini.Load(initiatives: Mini.Initiatives.With(part, replacement)));

    [Theory]
    [InlineData("title: Klein", "title: Klein\n" + Unknown, "")]
    [InlineData("{name: N1}", "{name: N1, " + Unknown + "}", "levels")]
    [InlineData("{term: Model,", "{" + Unknown + ", term: Model,", "glossary*")]
    [InlineData("{name: Talent}", "{name: Talent, " + Unknown + "}", "dimensions*")]
    [InlineData("{name: Aantrekken}", "{name: Aantrekken, " + Unknown + "}", "capabilities*")]
    [InlineData("{text: \"Hoe?\",", "{text: \"Hoe?\", " + Unknown + ",", "questions*")]
    [InlineData("{title: Een}", "{title: Een, " + Unknown + "}", "initiatives*")]
    [InlineData("groups:", "hints: {" + Unknown + "}\ngroups:", "hints")]
    public void Schema_Overlay_KnowsTheKeysOfTheLoader(string part, string replacement, string place) =>
        AssertSame("overlay.json", place, Mini.Load(dutch: Mini.Dutch.With(part, replacement)));

    [Fact]
    public void Schema_Published_KnowsTheKeysOfTheLoader() =>
        AssertSame("published.json", "", Mini.Load(more: Mini.File("published.yaml", Unknown)));

    [Theory]
    [InlineData("classification.yaml", "classification.json")]
    [InlineData("classification.nl.yaml", "classification-overlay.json")]
    public void Schema_Classification_KnowsTheKeysOfTheLoader(string name, string schema)
    {
        var files = Classification
            .Select(file => new SourceFile(file, (byte[])[.. File.ReadAllBytes(Path.Combine(ShippedContent.Folder, file)), .. file == name ? "\nzzzzzzzzzzzz: 1\n"u8 : ""u8])).ToArray();
        AssertSame(schema, "", ClassificationLoader.Load(files[0], new Dictionary<string, SourceFile> { ["nl"] = files[1] }).Problems);
    }

    [Theory]
    [InlineData("data-driven/v1/questionnaire.yaml", "../../schema/questionnaire.json")]
    [InlineData("data-driven/v1/initiatives.yaml", "../../schema/initiatives.json")]
    [InlineData("data-driven/v1/nl.yaml", "../../schema/overlay.json")]
    [InlineData("data-driven/v1/published.yaml", "../../schema/published.json")]
    [InlineData("classification.yaml", "schema/classification.json")]
    [InlineData("classification.nl.yaml", "schema/classification-overlay.json")]
    public void Content_FirstLine_NamesItsSchema(string file, string schema) =>
        Assert.Equal($"# yaml-language-server: $schema={schema}", File.ReadLines(Path.Combine(ShippedContent.Folder, file)).First());

    private static void AssertSame(string schema, string place, LoadedQuestionnaire loaded) => AssertSame(schema, place, loaded.Problems);

    private static void AssertSame(string schema, string place, IReadOnlyList<Problem> problems)
    {
        var message = problems.Single(problem => problem.Code == "Q011").Message;
        Assert.Contains("Known are: ", message, StringComparison.Ordinal);
        Assert.Equal(message.Split("Known are: ")[1].TrimEnd('.').Split(", ").Order(), Keys(schema, place).Order());
    }

    // "#name" is a definition, "name" a property (of its items), "name*" any value of that property.
    private static IEnumerable<string> Keys(string schema, string place)
    {
        var node = JsonElement.Parse(File.ReadAllText(Path.Combine(ShippedContent.Folder, "schema", schema)));
        foreach (var step in place.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            node = step[0] == '#' ? node.GetProperty("$defs").GetProperty(step[1..]) : node.GetProperty("properties").GetProperty(step.TrimEnd('*'));
            if (step[^1] == '*') node = node.GetProperty("additionalProperties");
            if (node.TryGetProperty("items", out var items)) node = items;
        }

        Assert.False(node.GetProperty("additionalProperties").GetBoolean());
        return node.GetProperty("properties").EnumerateObject().Select(property => property.Name);
    }
}
