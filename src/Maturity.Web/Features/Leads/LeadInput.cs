using System.ComponentModel.DataAnnotations;
using Maturity.Core.Questionnaires;
using Maturity.Web.Http;
using Maturity.Web.Mail;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace Maturity.Web.Features.Leads;

/// <summary>The form for details, as typed.</summary>
public sealed record LeadInput
{
    /// <summary>Name.</summary>
    [Required, StringLength(Lead.NameLength), OneLine, Display(Name = "Name")]
    public string Name { get; init; } = "";

    /// <summary>Mail address.</summary>
    [Required, StringLength(Lead.EmailLength), MailAddress, Display(Name = "Mail address")]
    public string Email { get; init; } = "";

    /// <summary>Company.</summary>
    [Required, StringLength(Lead.CompanyLength), OneLine, Display(Name = "Company")]
    public string Company { get; init; } = "";

    /// <summary>Role.</summary>
    [Required, StringLength(Lead.NameLength), OneLine, Display(Name = "Your role")]
    public string JobTitle { get; init; } = "";

    /// <summary>Code of the industry.</summary>
    [Required, Display(Name = "Industry")]
    public string Industry { get; init; } = "";

    /// <summary>Code of the size band.</summary>
    [Required, Display(Name = "People employed")]
    public string SizeBand { get; init; } = "";

    /// <summary>Whether a consultant may get in touch; <c>true</c> when ticked.</summary>
    public string? Contact { get; init; }

    /// <summary>Whether news may be sent; <c>true</c> when ticked.</summary>
    public string? News { get; init; }

    /// <summary>Version and language of the texts that were read.</summary>
    public string? Edition { get; init; }

    /// <summary>A field that people do not see; who fills it in is none.</summary>
    public string? Website { get; init; }

    /// <summary>The purposes ticked.</summary>
    public IEnumerable<LeadPurpose> Purposes()
    {
        if (Contact == "true") yield return LeadPurpose.Contact;
        if (News == "true") yield return LeadPurpose.News;
    }

    /// <summary>The profile, or null with the problems in <paramref name="state"/>.</summary>
    /// <param name="state">Takes the problems, by field.</param>
    /// <param name="classification">The codes there are.</param>
    /// <param name="texts">Words of the problems.</param>
    public LeadProfile? Check(ModelStateDictionary state, Classification classification, IStringLocalizer<LeadsTexts> texts)
    {
        void Demand(string field, string label, bool holds)
        {
            if (!holds && state.GetFieldValidationState($"Input.{field}") != ModelValidationState.Invalid)
                state.AddModelError($"Input.{field}", texts["Choose “{0}” from the list.", texts[label].Value]);
        }

        Demand(nameof(Industry), "Industry", classification.Industries.Any(industry => industry.Code == Industry));
        Demand(nameof(SizeBand), "People employed", classification.SizeBands.Any(band => band.Code == SizeBand));
        return state.IsValid ? new(Name.Trim(), Email.Trim(), Company.Trim(), JobTitle.Trim(), Industry, SizeBand, Languages.Current) : null;
    }
}
