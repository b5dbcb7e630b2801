using System.ComponentModel.DataAnnotations;
using Maturity.Web.Mail;

namespace Maturity.Web.Features.Assessments;

/// <summary>The form that invites somebody by mail, as typed.</summary>
public sealed record InviteInput
{
    /// <summary>Name.</summary>
    [Required, OneLine, StringLength(Respondent.NameLength), Display(Name = "Name")]
    public string Name { get; init; } = "";

    /// <summary>Mail address.</summary>
    [Required, MailAddress, StringLength(Respondent.EmailLength), Display(Name = "Email address")]
    public string Email { get; init; } = "";

    /// <summary>Id of the group.</summary>
    [Required, Display(Name = "Group")]
    public string Group { get; init; } = "";

    /// <summary>Language of the mail and the first screen.</summary>
    [Required, AllowedValues("en", "nl"), Display(Name = "Language")]
    public string Language { get; init; } = "en";
}
