namespace Maturity.Core.Roadmaps;

/// <summary>Why an initiative is not in a plan.</summary>
public enum LeftOutKind
{
    /// <summary>It has ended already.</summary>
    Done,

    /// <summary>It was banned.</summary>
    Banned,

    /// <summary>It alone takes more person-weeks of a quarter than there are.</summary>
    ExceedsEffort,

    /// <summary>Everything it lifts has reached its level or the target.</summary>
    NoGain,

    /// <summary>It lifts only capabilities that are not scored, or none at all.</summary>
    NothingScored,

    /// <summary>What it lifts is still too low for it, also with everything else that could be done.</summary>
    StillTooLow,

    /// <summary>It needs an initiative that is banned and that nothing else satisfies.</summary>
    PrerequisiteBanned,

    /// <summary>It needs an initiative that is left out and that nothing else satisfies.</summary>
    PrerequisiteLeftOut,

    /// <summary>It cannot start in the quarter it is bound to.</summary>
    MissesItsQuarter,

    /// <summary>It would end after the horizon.</summary>
    EndsAfterHorizon,

    /// <summary>It would fit beside nothing better: the area under the curve is larger without it.</summary>
    OthersGiveMore,

    /// <summary>With what is planned it adds nothing within the horizon.</summary>
    AddsNothingBesides,
}
