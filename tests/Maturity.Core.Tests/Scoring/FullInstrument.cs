using Maturity.Core.Questionnaires;

namespace Maturity.Core.Tests.Scoring;

/// <summary>The structure of the product's own questionnaire, from the ids of the vectors; texts do not matter here.</summary>
internal static class FullInstrument
{
    // Number of questions per capability, in the order of the capabilities: questions are numbered through.
    private static readonly Dictionary<string, int> Sizes = new()
    {
        ["PRD.reliability"] = 3,
    };

    public static readonly Questionnaire Questionnaire = Make() with { Key = "data-driven", Version = new QuestionnaireVersion(1, 0, 0) };

    private static Questionnaire Make()
    {
        var quick = VectorFile.Of("scoring", "quick_scan", "question_ids").EnumerateArray().Select(id => id.GetString()).ToHashSet();
        return Build.Questionnaire([.. VectorFile.Of("scoring", "full_instrument", "expected", "dimensions").EnumerateArray().Select(dimension =>
        {
            var number = 0;
            var id = dimension.GetProperty("id").GetString()!;
            return Build.Dimension(id, 1, [.. dimension.GetProperty("capabilities").EnumerateArray().Select(capability =>
            {
                var name = capability.GetProperty("id").GetString()!;
                var ids = Enumerable.Range(0, Sizes.GetValueOrDefault(name, 2)).Select(_ => $"{id}-{++number:00}");
                return Build.Capability(name, 1, [.. ids.Select(question => Build.Question(question, quickScan: quick.Contains(question)))]);
            })]);
        })]);
    }
}
