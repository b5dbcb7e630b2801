using System.ComponentModel.DataAnnotations;
using Maturity.Core.Questionnaires;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace Maturity.Web.Features.Organizations;

/// <summary>The form of an organization, as typed.</summary>
public sealed record OrganizationInput
{
    /// <summary>Name.</summary>
    [Required, StringLength(Organization.NameLength), Display(Name = "Name")]
    public string Name { get; init; } = "";

    /// <summary>Code of the industry.</summary>
    [Required, Display(Name = "Industry")]
    public string Industry { get; init; } = "";

    /// <summary>Code of the size band.</summary>
    [Required, Display(Name = "People employed")]
    public string SizeBand { get; init; } = "";

    /// <summary>Two-letter country code.</summary>
    [Required, Display(Name = "Country")]
    public string Country { get; init; } = "";

    /// <summary>Name of the parent group.</summary>
    [StringLength(Organization.NameLength), Display(Name = "Parent group")]
    public string? ParentGroup { get; init; }

    /// <summary>Number in a register of companies, as typed.</summary>
    [StringLength(80), Display(Name = "Company number")]
    public string? CompanyNumber { get; init; }

    /// <summary>Mail domain, as typed.</summary>
    [StringLength(260), Display(Name = "Mail domain")]
    public string? MailDomain { get; init; }

    /// <summary>Version of the organization that the form was filled from.</summary>
    public int Version { get; init; }

    /// <summary>The profile, or null with the problems in <paramref name="state"/>.</summary>
    /// <param name="state">Takes the problems, by field.</param>
    /// <param name="classification">The codes there are.</param>
    /// <param name="texts">Words of the problems.</param>
    public OrganizationProfile? Check(ModelStateDictionary state, Classification classification, IStringLocalizer texts)
    {
        void Demand(string field, bool holds)
        {
            if (!holds && state.GetFieldValidationState($"Input.{field}") != ModelValidationState.Invalid)
                state.AddModelError($"Input.{field}", texts["Choose “{0}” from the list.", texts[Labels[field]].Value]);
        }

        Demand(nameof(Industry), classification.Industries.Any(i => i.Code == Industry));
        Demand(nameof(SizeBand), classification.SizeBands.Any(b => b.Code == SizeBand));
        Demand(nameof(Country), Countries.Exists(Country));
        var number = Benchmarks.CompanyNumber.Read(CompanyNumber);
        if (number.Problem is { } badNumber) state.TryAddModelError($"Input.{nameof(CompanyNumber)}", texts[badNumber]);
        var domain = Benchmarks.MailDomain.Read(MailDomain);
        if (domain.Problem is { } badDomain) state.TryAddModelError($"Input.{nameof(MailDomain)}", texts[badDomain]);
        if (!state.IsValid) return null;
        var parent = string.IsNullOrWhiteSpace(ParentGroup) ? null : ParentGroup.Trim();
        return new(Name.Trim(), Industry, SizeBand, Country, parent) { LegalIdentifier = number.Value, MailDomain = domain.Value };
    }

    private static readonly Dictionary<string, string> Labels = new()
    {
        [nameof(Industry)] = "Industry",
        [nameof(SizeBand)] = "People employed",
        [nameof(Country)] = "Country",
    };
}
