using System.ComponentModel.DataAnnotations;
using Maturity.Web.Features.Assessments;
using Maturity.Web.Http;
using Maturity.Web.Mail;

namespace Maturity.Web.Features.Audit;

/// <summary>The form that appoints the contact of an organization, as typed.</summary>
public sealed record ContactInput
{
    /// <summary>Name.</summary>
    [Required, StringLength(OrganizationContact.NameLength), Display(Name = "Name")]
    public string Name { get; init; } = "";

    /// <summary>Mail address.</summary>
    [Required, MailAddress, StringLength(Respondent.EmailLength), Display(Name = "Mail address")]
    public string Email { get; init; } = "";

    /// <summary>Language of the mail.</summary>
    [Required, AllowedValues(Languages.English, Languages.Dutch), Display(Name = "Language of the mail")]
    public string Language { get; init; } = Languages.English;
}
