using Maturity.Web.Tenancy;

namespace Maturity.Web.Features.Benchmarks;

/// <summary>Hides all benchmarks of the installation at once (G11). One row, made when it is first used.</summary>
public sealed class BenchmarkSwitch : IVersioned
{
    /// <summary>Id of the only row.</summary>
    public const int Only = 1;

    /// <summary>Longest reason.</summary>
    public const int ReasonLength = 500;

    /// <summary>Id.</summary>
    public int Id { get; private set; } = Only;

    /// <summary>Since when nothing is shown; null while benchmarks are shown.</summary>
    public DateTimeOffset? HiddenAt { get; private set; }

    /// <summary>Account of the administrator who hid or showed them last.</summary>
    public Guid? ChangedBy { get; private set; }

    /// <summary>Why they are hidden, read by administrators.</summary>
    public string? Reason { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <summary>Hides everything. False when it is hidden already.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="by">Account of the administrator.</param>
    /// <param name="at">When.</param>
    public bool Hide(string reason, Guid by, DateTimeOffset at)
    {
        if (HiddenAt is not null) return false;
        (HiddenAt, Reason, ChangedBy) = (at, reason, by);
        return true;
    }

    /// <summary>Shows benchmarks again. False when they are shown already.</summary>
    /// <param name="by">Account of the administrator.</param>
    public bool Show(Guid by)
    {
        if (HiddenAt is null) return false;
        (HiddenAt, Reason, ChangedBy) = (null, null, by);
        return true;
    }
}
