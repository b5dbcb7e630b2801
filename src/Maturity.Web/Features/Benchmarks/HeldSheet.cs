using Maturity.Web.Tenancy;

namespace Maturity.Web.Features.Benchmarks;

/// <summary>An assessment that somebody must look at before it counts (G10). It names no organization: only what was odd.</summary>
public sealed class HeldSheet : IVersioned
{
    private HeldSheet()
    {
    }

    /// <summary>A sheet is held.</summary>
    /// <param name="assessmentId">The assessment.</param>
    /// <param name="workspaceId">Its workspace.</param>
    /// <param name="heldAt">When.</param>
    public HeldSheet(Guid assessmentId, Guid workspaceId, DateTimeOffset heldAt) => (AssessmentId, WorkspaceId, HeldAt) = (assessmentId, workspaceId, heldAt);

    /// <summary>The assessment.</summary>
    public Guid AssessmentId { get; private set; }

    /// <summary>Its workspace.</summary>
    public Guid WorkspaceId { get; private set; }

    /// <summary>When it was first held.</summary>
    public DateTimeOffset HeldAt { get; private set; }

    /// <summary>What speaks against it.</summary>
    public SheetDoubt Doubt { get; private set; }

    /// <summary>How many robust standard deviations its index is from the middle of all; null when that is not the reason.</summary>
    public double? Deviation { get; private set; }

    /// <summary>What was decided.</summary>
    public HeldState State { get; private set; }

    /// <summary>Account of the administrator who decided.</summary>
    public Guid? DecidedBy { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset? DecidedAt { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <summary>
    /// Notes why it is held; what was decided stands. Only a claim is a question of its own: who accepted odd answers has not said
    /// that the organization is who it says, so the sheet then waits again.
    /// </summary>
    /// <param name="doubt">What speaks against it.</param>
    /// <param name="deviation">Robust deviation of its index, when too large.</param>
    public void Describe(SheetDoubt doubt, double? deviation)
    {
        if (State == HeldState.Accepted && doubt.HasFlag(SheetDoubt.Claim) && !Doubt.HasFlag(SheetDoubt.Claim)) (State, DecidedBy, DecidedAt) = (HeldState.Waiting, null, null);

        // What a decision was about stays known while the sheet is no claim for some time, because the other workspace takes no part.
        var decided = State == HeldState.Waiting ? SheetDoubt.None : Doubt & SheetDoubt.Claim;
        (Doubt, Deviation) = (doubt | decided, deviation);
    }

    /// <summary>Decides; a decision can be changed.</summary>
    /// <param name="state">Accepted or rejected.</param>
    /// <param name="by">Account of the administrator.</param>
    /// <param name="at">When.</param>
    public void Decide(HeldState state, Guid by, DateTimeOffset at) => (State, DecidedBy, DecidedAt) = (state, by, at);
}
