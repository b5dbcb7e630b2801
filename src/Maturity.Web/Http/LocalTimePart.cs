namespace Maturity.Web.Http;

/// <summary>How much of a moment is shown.</summary>
public enum LocalTimePart
{
    /// <summary>Day and time of day.</summary>
    Moment,

    /// <summary>The day.</summary>
    Day,

    /// <summary>The time of day.</summary>
    Clock,
}
