namespace Maturity.Web.Features.Roadmaps;

/// <summary>What the consultant wants of an initiative.</summary>
public enum InitiativeWish
{
    /// <summary>Nothing: where it is best.</summary>
    Free,

    /// <summary>To come right after the first steps.</summary>
    First,

    /// <summary>To start in a quarter.</summary>
    InQuarter,

    /// <summary>Not to start before a quarter.</summary>
    NotBefore,

    /// <summary>To stay out of the plan.</summary>
    LeaveOut,

    /// <summary>To count as finished: it has ended already.</summary>
    Done,
}
