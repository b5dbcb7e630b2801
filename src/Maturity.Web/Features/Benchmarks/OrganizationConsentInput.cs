using System.ComponentModel.DataAnnotations;
using Maturity.Web.Mail;

namespace Maturity.Web.Features.Benchmarks;

/// <summary>Who of an organization agreed, as typed.</summary>
public sealed record OrganizationConsentInput
{
    // A year typed with a digit missing lands long before.
    private static readonly DateOnly Earliest = new(2000, 1, 1);

    // East of Greenwich a day begins up to so many hours before it does in UTC.
    private static readonly TimeSpan Eastmost = TimeSpan.FromHours(14);

    /// <summary>Name.</summary>
    [Required, StringLength(BenchmarkConsent.NameLength), OneLine, Display(Name = "Name")]
    public string Name { get; init; } = "";

    /// <summary>Function.</summary>
    [Required, StringLength(BenchmarkConsent.NameLength), OneLine, Display(Name = "Function")]
    public string Function { get; init; } = "";

    /// <summary>The day.</summary>
    [Required, Display(Name = "Agreed on")]
    public DateOnly? On { get; init; }

    /// <summary>The person as a record names them.</summary>
    public string ToPerson() => $"{Name.Trim()}, {Function.Trim()}";

    /// <summary>Whether the day is a recent one, and has begun somewhere: the reader's own day may be ahead of UTC. True without a day.</summary>
    /// <param name="now">The moment.</param>
    public bool HasPossibleDay(DateTimeOffset now) => On is not { } day || (day >= Earliest && day <= DateOnly.FromDateTime((now + Eastmost).UtcDateTime));
}
