namespace Maturity.Web.Features.Answering;

/// <summary>What became of a section that was sent as a form.</summary>
/// <param name="States">Every question of the section as it is to be shown.</param>
/// <param name="Refused">Whether answers are not taken (any more); what was typed is in the states.</param>
public sealed record SectionResult(IReadOnlyList<QuestionState> States, bool Refused)
{
    /// <summary>Whether nothing is left to be said.</summary>
    public bool IsSaved => !Refused && States.All(state => state.Problems.Count == 0 && state.Theirs is null);
}
