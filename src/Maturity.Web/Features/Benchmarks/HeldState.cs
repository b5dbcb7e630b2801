namespace Maturity.Web.Features.Benchmarks;

/// <summary>What was decided about a sheet that was held.</summary>
public enum HeldState
{
    /// <summary>Nothing yet: it does not count.</summary>
    Waiting,

    /// <summary>It counts from the next snapshot on.</summary>
    Accepted,

    /// <summary>It never counts.</summary>
    Rejected,
}
