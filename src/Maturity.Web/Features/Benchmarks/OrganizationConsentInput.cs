using System.ComponentModel.DataAnnotations;
using Maturity.Web.Mail;

namespace Maturity.Web.Features.Benchmarks;

/// <summary>Who of an organization agreed, as typed.</summary>
public sealed record OrganizationConsentInput
{
    /// <summary>Name.</summary>
    [Required, StringLength(BenchmarkConsent.NameLength), OneLine, Display(Name = "Name")]
    public string Name { get; init; } = "";

    /// <summary>Function.</summary>
    [Required, StringLength(BenchmarkConsent.NameLength), OneLine, Display(Name = "Function")]
    public string Function { get; init; } = "";

    /// <summary>The day.</summary>
    [Required, Display(Name = "Agreed on")]
    public DateOnly? On { get; init; }
}
