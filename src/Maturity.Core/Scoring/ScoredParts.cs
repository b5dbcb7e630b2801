using Maturity.Core.Questionnaires;

namespace Maturity.Core.Scoring;

/// <summary>The dimensions, capabilities and questions of a questionnaire that count, flat and in its order.</summary>
internal sealed class ScoredParts
{
    public ScoredParts(Questionnaire questionnaire, bool quickScan)
    {
        Questionnaire = questionnaire;
        QuickScan = quickScan;
        foreach (var dimension in questionnaire.Dimensions)
        {
            var first = Capabilities.Count;
            foreach (var capability in dimension.Capabilities) AddCapability(capability);
            Dimensions.Add(dimension);
            CapabilityRanges.Add((first, Capabilities.Count));
        }
    }

    public Questionnaire Questionnaire { get; }

    public bool QuickScan { get; }

    public List<Dimension> Dimensions { get; } = [];

    public List<Capability> Capabilities { get; } = [];

    public List<Question> Questions { get; } = [];

    /// <summary>First and one past the last capability, per dimension.</summary>
    public List<(int First, int End)> CapabilityRanges { get; } = [];

    /// <summary>First and one past the last question, per capability.</summary>
    public List<(int First, int End)> QuestionRanges { get; } = [];

    private void AddCapability(Capability capability)
    {
        var first = Questions.Count;
        Questions.AddRange(capability.Questions.Where(question => question.QuickScan || !QuickScan));
        if (Questions.Count == first) return;
        Capabilities.Add(capability);
        QuestionRanges.Add((first, Questions.Count));
    }
}
