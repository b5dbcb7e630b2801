using Maturity.Web.Features.Leads.Scoring;
using Microsoft.Extensions.Localization;

namespace Maturity.Web.Features.Leads.Desk;

/// <summary>Parts of a score in a sentence each.</summary>
public static class LeadScoreWords
{
    /// <summary>A part.</summary>
    /// <param name="part">The part.</param>
    /// <param name="gaps">How many gaps offers close.</param>
    /// <param name="texts">The texts.</param>
    public static string Of(LeadScorePart part, int gaps, IStringLocalizer<LeadsTexts> texts) => part.Kind switch
    {
        LeadScoreKind.Industry => part.Points > 0 ? texts["Fit: their industry is one you want."] : texts["Fit: their industry is none of those you chose."],
        LeadScoreKind.Size => part.Points > 0 ? texts["Fit: their size is one you want."] : texts["Fit: their size is none of those you chose."],
        LeadScoreKind.Need => gaps == 1 ? texts["Need: your offers close one of their gaps, at {0} points a gap.", LeadScoring.PerGap] : texts["Need: your offers close {0} of their gaps, at {1} points a gap.", gaps, LeadScoring.PerGap],
        LeadScoreKind.Opened => part.Points > 0 ? texts["Intent: they opened the full result."] : texts["Intent: they have not opened the full result."],
        LeadScoreKind.PassedOn => part.Points > 0 ? texts["Intent: they passed the scan on to a colleague."] : texts["Intent: they have not passed the scan on."],
        _ => part.Points > 0 ? texts["Intent: they asked for the full assessment."] : texts["Intent: they have not asked for the full assessment."],
    };
}
