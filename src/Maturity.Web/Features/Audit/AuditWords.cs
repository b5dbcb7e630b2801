using Maturity.Web.Tenancy;
using Microsoft.Extensions.Localization;

namespace Maturity.Web.Features.Audit;

/// <summary>Actions, actors and kinds of rows as the screen shows them.</summary>
public static class AuditWords
{
    /// <summary>What was done.</summary>
    public static string ActionName(string action, IStringLocalizer<AuditTexts> texts) => action switch
    {
        AuditEvent.Created => texts["added"],
        AuditEvent.Changed => texts["changed"],
        AuditEvent.Deleted => texts["removed"],
        AuditEvent.Viewed => texts["looked at"],
        _ => action,
    };

    /// <summary>Who did it.</summary>
    public static string ActorName(AuditEntry entry, IStringLocalizer<AuditTexts> texts) => entry.Actor switch
    {
        _ when entry.ActorName.Length > 0 => entry.ActorName,
        "system" => texts["Maturity itself"],
        "visitor" => texts["a visitor"],
        _ => texts["a respondent"],
    };

    /// <summary>To what it was done; null for a kind without a word.</summary>
    public static LocalizedString? SubjectName(string subject, IStringLocalizer<AuditTexts> texts) => subject switch
    {
        nameof(Workspace) => texts["the workspace"],
        nameof(WorkspaceLogo) => texts["the logo"],
        nameof(Membership) => texts["a member"],
        nameof(Members.MemberInvitation) => texts["the invitation of a member"],
        nameof(Organizations.Organization) => texts["an organization"],
        nameof(OrganizationContact) => texts["the contact of an organization"],
        nameof(Assessments.Assessment) => texts["an assessment"],
        nameof(Assessments.Respondent) => texts["a respondent"],
        nameof(Campaigns.Campaign) => texts["a campaign"],
        nameof(Campaigns.OpenLink) => texts["an open link"],
        nameof(Campaigns.HandOver) => texts["a section handed over"],
        nameof(Campaigns.CampaignMail) => texts["a mail to a respondent"],
        nameof(Consensus.ConsensusSession) => texts["a consensus session"],
        nameof(Consensus.ConsensusRound) => texts["a question of a consensus session"],
        nameof(Consensus.ConsensusSeat) => texts["a seat in a consensus session"],
        nameof(Consensus.AgreedAnswer) => texts["an agreed answer"],
        nameof(Reports.Report) => texts["a report"],
        nameof(Roadmaps.SavedRoadmap) => texts["a roadmap"],
        nameof(Roadmaps.InitiativeProgress) => texts["progress of an initiative"],
        nameof(Leads.Lead) => texts["a lead"],
        nameof(Leads.Desk.LeadExport) => texts["the list of leads, as a file"],
        nameof(Leads.LeadConsent) => texts["a lead’s consent, or its withdrawal"],
        nameof(Leads.Desk.LeadNote) => texts["a note on a lead"],
        nameof(Leads.Offers.LeadOffer) => texts["an offer to leads"],
        nameof(Leads.Offers.DeskSettings) => texts["which leads are wanted"],
        nameof(Leads.LeadDocument) => texts["the document of a lead"],
        nameof(Leads.ScanSettings) => texts["the public scan"],
        nameof(Leads.RetentionRun) => texts["leads that had expired"],
        nameof(Api.ApiToken) => texts["a token of the API"],
        nameof(Webhooks.WebhookEndpoint) => texts["a webhook"],
        nameof(Benchmarks.AcceptedScores) => texts["accepted scores"],
        nameof(Benchmarks.BenchmarkConsent) => texts["a consent to comparison, or its withdrawal"],
        _ => null,
    };
}
