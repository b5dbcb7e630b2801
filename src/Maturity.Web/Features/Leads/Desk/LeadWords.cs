using Microsoft.Extensions.Localization;

namespace Maturity.Web.Features.Leads.Desk;

/// <summary>Stages, doubts, origin and consents in words.</summary>
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

    /// <summary>Where a lead came from, each part that is known with its name.</summary>
    /// <param name="lead">The lead.</param>
    /// <param name="texts">The texts.</param>
    public static IEnumerable<(string Label, string Value)> Origin(Lead lead, IStringLocalizer<LeadsTexts> texts)
    {
        (string Label, string Value)[] parts =
        [
            (texts["Source"], lead.Source), (texts["Medium"], lead.Medium), (texts["Campaign"], lead.Campaign),
            (texts["Led here by"], lead.Referrer), (texts["Embedded in"], lead.Host),
        ];
        return parts.Where(part => part.Value.Length > 0);
    }

    /// <summary>What a record of consent says.</summary>
    /// <param name="consent">The record.</param>
    /// <param name="texts">The texts.</param>
    public static string Of(LeadConsent consent, IStringLocalizer<LeadsTexts> texts) => (consent.Purpose, consent.Given) switch
    {
        (LeadPurpose.Contact, true) => texts["To be contacted about the result: yes"],
        (LeadPurpose.Contact, false) => texts["To be contacted about the result: no longer"],
        (_, true) => texts["News by mail: yes"],
        _ => texts["News by mail: no longer"],
    };

    /// <summary>Where it was said.</summary>
    /// <param name="consent">The record.</param>
    /// <param name="texts">The texts.</param>
    public static string Place(LeadConsent consent, IStringLocalizer<LeadsTexts> texts) => consent.Place switch
    {
        Scan.LeadConsenting.AtConfirmation => texts["when the address was confirmed"],
        Scan.LeadConsenting.ByLink => texts["by the link in a mail"],
        _ => texts["in the form of the scan"],
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
