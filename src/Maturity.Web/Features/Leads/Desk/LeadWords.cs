using Microsoft.Extensions.Localization;

namespace Maturity.Web.Features.Leads.Desk;

/// <summary>Stages and doubts in words.</summary>
public static class LeadWords
{
    /// <summary>A stage.</summary>
    /// <param name="stage">The stage.</param>
    /// <param name="texts">The texts.</param>
    public static string Of(LeadStage stage, IStringLocalizer<LeadsTexts> texts) => stage switch
    {
        LeadStage.New => texts["new"],
        LeadStage.Contacted => texts["contacted"],
        LeadStage.Qualified => texts["qualified"],
        LeadStage.Won => texts["won"],
        _ => texts["lost"],
    };

    /// <summary>What looks odd, one sentence each.</summary>
    /// <param name="doubts">The doubts.</param>
    /// <param name="texts">The texts.</param>
    public static IEnumerable<string> Of(LeadDoubts doubts, IStringLocalizer<LeadsTexts> texts)
    {
        if (doubts.HasFlag(LeadDoubts.Disposable)) yield return texts["The address is of a kind that is thrown away."];
        if (doubts.HasFlag(LeadDoubts.PublicDomain)) yield return texts["The address belongs to a mail provider, not to a company."];
        if (doubts.HasFlag(LeadDoubts.UniformAnswers)) yield return texts["All questions have the same answer."];
        if (doubts.HasFlag(LeadDoubts.Hasty)) yield return texts["The scan was answered faster than anybody reads."];
    }
}
