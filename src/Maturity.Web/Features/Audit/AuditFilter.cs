using System.ComponentModel.DataAnnotations;

namespace Maturity.Web.Features.Audit;

/// <summary>What the reader of the log looks for; empty fields let everything through.</summary>
public sealed record AuditFilter
{
    /// <summary>Who, as stored.</summary>
    [StringLength(60), Display(Name = "Who")]
    public string? Actor { get; init; }

    /// <summary>What was done.</summary>
    [StringLength(20), Display(Name = "What")]
    public string? Action { get; init; }

    /// <summary>The organization whose data it was.</summary>
    [Display(Name = "Organization")]
    public Guid? Organization { get; init; }

    /// <summary>First day, in UTC.</summary>
    [Display(Name = "From")]
    public DateOnly? From { get; init; }

    /// <summary>Last day, in UTC.</summary>
    [Display(Name = "Until")]
    public DateOnly? Until { get; init; }

    /// <summary>Entries with a smaller number only: the next page.</summary>
    public long? Before { get; init; }

    /// <summary>Whether anything is looked for.</summary>
    public bool IsSet => Actor is not null || Action is not null || Organization is not null || From is not null || Until is not null;
}
