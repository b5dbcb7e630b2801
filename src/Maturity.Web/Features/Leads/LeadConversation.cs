namespace Maturity.Web.Features.Leads;

/// <content>What the workspace does with a lead.</content>
public sealed partial class Lead
{
    /// <summary>How far the conversation has come.</summary>
    public LeadStage Stage { get; private set; }

    /// <summary>Account of the member who follows it up; null for nobody.</summary>
    public Guid? OwnerId { get; private set; }

    /// <summary>What is to be done next.</summary>
    public string? NextStep { get; private set; }

    /// <summary>The day it is to be done.</summary>
    public DateOnly? NextStepOn { get; private set; }

    /// <summary>When somebody of the workspace last did something with it; null while nobody has. Worked leads are kept.</summary>
    public DateTimeOffset? WorkedAt { get; private set; }

    /// <summary>The day that its owner was reminded of; null for none. Another day is reminded of again.</summary>
    public DateOnly? RemindedOn { get; private set; }

    /// <summary>How often reminding of that day was tried in vain.</summary>
    public int RemindFailures { get; private set; }

    /// <summary>When it first came as far as being contacted; stages go back and end, these stay for the funnel.</summary>
    public DateTimeOffset? ContactedAt { get; private set; }

    /// <summary>When it first qualified; null if never.</summary>
    public DateTimeOffset? QualifiedAt { get; private set; }

    /// <summary>When it was first won; null if never.</summary>
    public DateTimeOffset? WonAt { get; private set; }

    /// <summary>Points for fit, see <see cref="Scoring.LeadScoring"/>; kept for sorting.</summary>
    public int FitPoints { get; private set; }

    /// <summary>Points for need; kept for sorting.</summary>
    public int NeedPoints { get; private set; }

    /// <summary>Edition of the desk's settings and offers that the points come from; null until they are first reckoned.</summary>
    public int? PointsEdition { get; private set; }

    /// <summary>The lead of the same company that this one was merged into; null while it stands by itself.</summary>
    public Guid? MergedIntoId { get; private set; }

    /// <summary>The organization it became; null while it is a lead.</summary>
    public Guid? OrganizationId { get; private set; }

    /// <summary>The conversation has come further, or ended.</summary>
    /// <param name="stage">Where to.</param>
    /// <param name="at">When.</param>
    public void MoveTo(LeadStage stage, DateTimeOffset at)
    {
        (Stage, WorkedAt) = (stage, at);
        if (stage is LeadStage.Contacted or LeadStage.Qualified or LeadStage.Won) ContactedAt ??= at;
        if (stage is LeadStage.Qualified or LeadStage.Won) QualifiedAt ??= at;
        if (stage == LeadStage.Won) WonAt ??= at;
    }

    /// <summary>Somebody follows it up.</summary>
    /// <param name="accountId">Who; null for nobody.</param>
    /// <param name="at">When.</param>
    public void Assign(Guid? accountId, DateTimeOffset at) => (OwnerId, WorkedAt) = (accountId, at);

    /// <summary>Says what is to be done next.</summary>
    /// <param name="step">What; null for nothing.</param>
    /// <param name="on">On which day.</param>
    /// <param name="at">When this was decided.</param>
    public void Plan(string? step, DateOnly? on, DateTimeOffset at)
    {
        if (on != NextStepOn) (RemindedOn, RemindFailures) = (null, 0);
        (NextStep, NextStepOn, WorkedAt) = (step, on, at);
    }

    /// <summary>Closes it in favor of another lead of the same company, and nothing is left to be done about it.</summary>
    /// <param name="survivor">The other lead.</param>
    /// <param name="at">When.</param>
    public void MergeInto(Guid survivor, DateTimeOffset at)
    {
        MergedIntoId = survivor;
        Plan(null, null, at);
    }

    /// <summary>The lead that it was merged into is gone.</summary>
    public void StandAlone() => MergedIntoId = null;

    /// <summary>Somebody wrote something down about it.</summary>
    /// <param name="at">When.</param>
    public void Touch(DateTimeOffset at) => WorkedAt = at;

    /// <summary>It became an organization of the workspace.</summary>
    /// <param name="organizationId">Which.</param>
    /// <param name="at">When.</param>
    public void Become(Guid organizationId, DateTimeOffset at) => (OrganizationId, WorkedAt) = (organizationId, at);
}
