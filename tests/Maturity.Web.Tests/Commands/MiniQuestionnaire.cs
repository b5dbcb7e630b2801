namespace Maturity.Web.Tests.Commands;

/// <summary>The smallest questionnaire that has something of everything: <c>mini@1.2.3</c>, dimensions A, B and C.</summary>
internal static class MiniQuestionnaire
{
    private const string Head = """
        format: 1
        key: mini
        version: 1.2.3
        language: en
        title: Mini
        levels: [{name: One, meaning: a}, {name: Two, meaning: b}, {name: Three, meaning: c}, {name: Four, meaning: d}, {name: Five, meaning: e}]
        groups: [executive, data]
        dimensions:

        """;

    public static DirectoryInfo WriteToNewFolder()
    {
        var folder = Directory.CreateTempSubdirectory("maturity-score-");
        File.WriteAllText(Path.Combine(folder.FullName, "questionnaire.yaml"), Head + string.Concat(
            Dimension("A", "{id: A1a, weight: 2, quickScan: true, ", "{id: A1b, notApplicable: true, "),
            Dimension("B", "{id: B1a, quickScan: true, ", "{id: B1b, "),
            Dimension("C", "{id: C1a, quickScan: true, ", "{id: C1b, ")));
        return folder;
    }

    private static string Dimension(string id, params string[] questions) => $$"""
          - id: {{id}}
            capabilities:
              - id: {{id}}1
                questions:
        {{string.Concat(questions.Select(question => $"          - {question}text: Q, answers: [a, b, c, d, e]}}\n"))}}
        """;
}
