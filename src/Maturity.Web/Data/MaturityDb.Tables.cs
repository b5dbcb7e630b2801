using Maturity.Web.Features.Account;
using Maturity.Web.Features.Administration.Log;
using Maturity.Web.Features.Answering;
using Maturity.Web.Features.Api;
using Maturity.Web.Features.Assessments;
using Maturity.Web.Features.Audit;
using Maturity.Web.Features.Benchmarks;
using Maturity.Web.Features.Campaigns;
using Maturity.Web.Features.Consensus;
using Maturity.Web.Features.Leads;
using Maturity.Web.Features.Leads.Desk;
using Maturity.Web.Features.Leads.Offers;
using Maturity.Web.Features.Members;
using Maturity.Web.Features.Organizations;
using Maturity.Web.Features.Questionnaires;
using Maturity.Web.Features.Reports;
using Maturity.Web.Features.Roadmaps;
using Maturity.Web.Features.Webhooks;
using Maturity.Web.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Maturity.Web.Data;

/// <content>The tables. Each is mapped in the folder of its feature.</content>
public abstract partial class MaturityDb
{
    /// <summary>Workspaces. Not filtered: a workspace is the tenant.</summary>
    public DbSet<Workspace> Workspaces => Set<Workspace>();

    /// <summary>Who may do what in the workspace.</summary>
    public DbSet<Membership> Memberships => Set<Membership>();

    /// <summary>Who is invited to become a member of the workspace.</summary>
    public DbSet<MemberInvitation> MemberInvitations => Set<MemberInvitation>();

    /// <summary>The logo of the workspace, if it has one.</summary>
    public DbSet<WorkspaceLogo> WorkspaceLogos => Set<WorkspaceLogo>();

    /// <summary>Organizations of the workspace.</summary>
    public DbSet<Organization> Organizations => Set<Organization>();

    /// <summary>Assessments of the workspace.</summary>
    public DbSet<Assessment> Assessments => Set<Assessment>();

    /// <summary>Respondents of the workspace.</summary>
    public DbSet<Respondent> Respondents => Set<Respondent>();

    /// <summary>Answers that stand.</summary>
    public DbSet<GivenAnswer> Answers => Set<GivenAnswer>();

    /// <summary>History of answers.</summary>
    public DbSet<AnswerChange> AnswerChanges => Set<AnswerChange>();

    /// <summary>Campaigns of the workspace.</summary>
    public DbSet<Campaign> Campaigns => Set<Campaign>();

    /// <summary>Open links of the workspace.</summary>
    public DbSet<OpenLink> OpenLinks => Set<OpenLink>();

    /// <summary>Sections handed to colleagues.</summary>
    public DbSet<HandOver> HandOvers => Set<HandOver>();

    /// <summary>Mails to respondents.</summary>
    public DbSet<CampaignMail> CampaignMails => Set<CampaignMail>();

    /// <summary>Reports of the workspace.</summary>
    public DbSet<Report> Reports => Set<Report>();

    /// <summary>Scores of the workspace's assessments as they were accepted.</summary>
    public DbSet<AcceptedScores> AcceptedScores => Set<AcceptedScores>();

    /// <summary>Who agreed to be compared.</summary>
    public DbSet<BenchmarkConsent> BenchmarkConsents => Set<BenchmarkConsent>();

    /// <summary>Snapshots of the benchmark, of the whole installation. Only their own code reads these: no row may be shown as it is.</summary>
    public DbSet<BenchmarkSnapshot> BenchmarkSnapshots => Set<BenchmarkSnapshot>();

    /// <summary>Ledgers of snapshots.</summary>
    public DbSet<BenchmarkCell> BenchmarkCells => Set<BenchmarkCell>();

    /// <summary>Figures of snapshots.</summary>
    public DbSet<BenchmarkFigures> BenchmarkFigures => Set<BenchmarkFigures>();

    /// <summary>Who counts in snapshots.</summary>
    public DbSet<BenchmarkMember> BenchmarkMembers => Set<BenchmarkMember>();

    /// <summary>Orders to make snapshots.</summary>
    public DbSet<SnapshotRun> SnapshotRuns => Set<SnapshotRun>();

    /// <summary>Assessments that somebody must look at before they count.</summary>
    public DbSet<HeldSheet> HeldSheets => Set<HeldSheet>();

    /// <summary>Whether benchmarks are shown.</summary>
    public DbSet<BenchmarkSwitch> BenchmarkSwitches => Set<BenchmarkSwitch>();

    /// <summary>Roadmaps of the workspace.</summary>
    public DbSet<SavedRoadmap> Roadmaps => Set<SavedRoadmap>();

    /// <summary>Editions of roadmaps.</summary>
    public DbSet<RoadmapEdition> RoadmapEditions => Set<RoadmapEdition>();

    /// <summary>How far the work on roadmaps is.</summary>
    public DbSet<InitiativeProgress> InitiativeProgress => Set<InitiativeProgress>();

    /// <summary>Who has a roadmap before them.</summary>
    public DbSet<RoadmapVisit> RoadmapVisits => Set<RoadmapVisit>();

    /// <summary>Consensus sessions of the workspace.</summary>
    public DbSet<ConsensusSession> ConsensusSessions => Set<ConsensusSession>();

    /// <summary>Questions that came on the table in a session.</summary>
    public DbSet<ConsensusRound> ConsensusRounds => Set<ConsensusRound>();

    /// <summary>Who takes part in sessions.</summary>
    public DbSet<ConsensusSeat> ConsensusSeats => Set<ConsensusSeat>();

    /// <summary>Votes in sessions.</summary>
    public DbSet<ConsensusVote> ConsensusVotes => Set<ConsensusVote>();

    /// <summary>Answers that sessions agreed on, those taken back included.</summary>
    public DbSet<AgreedAnswer> AgreedAnswers => Set<AgreedAnswer>();

    /// <summary>Visitors of the public scan who left details.</summary>
    public DbSet<Lead> Leads => Set<Lead>();

    /// <summary>What leads agreed to and took back.</summary>
    public DbSet<LeadConsent> LeadConsents => Set<LeadConsent>();

    /// <summary>What was written down about leads.</summary>
    public DbSet<LeadNote> LeadNotes => Set<LeadNote>();

    /// <summary>What the workspace offers to leads.</summary>
    public DbSet<LeadOffer> LeadOffers => Set<LeadOffer>();

    /// <summary>Which leads the workspace wants.</summary>
    public DbSet<DeskSettings> DeskSettings => Set<DeskSettings>();

    /// <summary>Printed scans of leads.</summary>
    public DbSet<LeadDocument> LeadDocuments => Set<LeadDocument>();

    /// <summary>How far visitors of the public scan came.</summary>
    public DbSet<ScanTally> ScanTallies => Set<ScanTally>();

    /// <summary>What the workspace decided about its public scan.</summary>
    public DbSet<ScanSettings> ScanSettings => Set<ScanSettings>();

    /// <summary>What tidying removed.</summary>
    public DbSet<RetentionRun> RetentionRuns => Set<RetentionRun>();

    /// <summary>Programs that are told what happens in the workspace.</summary>
    public DbSet<WebhookEndpoint> WebhookEndpoints => Set<WebhookEndpoint>();

    /// <summary>What they are told, and what became of it.</summary>
    public DbSet<WebhookDelivery> WebhookDeliveries => Set<WebhookDelivery>();

    /// <summary>Secrets by which other programs use the API.</summary>
    public DbSet<ApiToken> ApiTokens => Set<ApiToken>();

    /// <summary>What was done in the workspace.</summary>
    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    /// <summary>What was decided about the installation.</summary>
    public DbSet<AdministrationEntry> AdministrationEntries => Set<AdministrationEntry>();

    /// <summary>Who of the organizations may see who looked at their data.</summary>
    public DbSet<OrganizationContact> OrganizationContacts => Set<OrganizationContact>();

    /// <summary>Where the log of what was done ends.</summary>
    public DbSet<AuditHead> AuditHeads => Set<AuditHead>();

    /// <summary>Content of every questionnaire version in use, shared by all workspaces.</summary>
    public DbSet<QuestionnaireContent> QuestionnaireContents => Set<QuestionnaireContent>();

    /// <summary>The installation, one row.</summary>
    public DbSet<Installation> Installations => Set<Installation>();

    /// <summary>Keys that protect cookies and forms, shared by all nodes.</summary>
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>Tries to get into accounts.</summary>
    public DbSet<CountedTries> CountedTries => Set<CountedTries>();

    /// <summary>Sign-ins that stand.</summary>
    public DbSet<Session> Sessions => Set<Session>();

    /// <summary>Authenticator apps of people.</summary>
    public DbSet<SecondFactor> SecondFactors => Set<SecondFactor>();

    /// <summary>Codes that stand in for them.</summary>
    public DbSet<RecoveryCode> RecoveryCodes => Set<RecoveryCode>();
}
