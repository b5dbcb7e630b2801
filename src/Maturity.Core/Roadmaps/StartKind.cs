namespace Maturity.Core.Roadmaps;

/// <summary>Why an initiative starts when it does: what it waited for last.</summary>
public enum StartKind
{
    /// <summary>It waits for nothing and starts in the first week.</summary>
    AtOnce,

    /// <summary>It waits until other initiatives have ended that it needs.</summary>
    AfterOthers,

    /// <summary>It waits until fewer initiatives run at the same time.</summary>
    NoRoom,

    /// <summary>It waits for a quarter that can pay for it.</summary>
    NoEffort,

    /// <summary>It is bound to its quarter.</summary>
    BoundToQuarter,
}
