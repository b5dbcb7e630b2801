using System.ComponentModel.DataAnnotations;
using Maturity.Web.Features.Assessments;
using Maturity.Web.Http;
using Maturity.Web.Mail;
using Maturity.Web.Tenancy;

namespace Maturity.Web.Features.Members;

/// <summary>The form that invites somebody to the workspace, as typed.</summary>
public sealed record InviteInput
{
    /// <summary>Mail address.</summary>
    [Required, MailAddress, StringLength(Respondent.EmailLength), Display(Name = "Email address"), DataType(DataType.EmailAddress)]
    public string Email { get; init; } = "";

    /// <summary>What they will be able to do.</summary>
    [Required, EnumDataType(typeof(Role)), Display(Name = "Role")]
    public Role? Role { get; init; }

    /// <summary>Language of the mail.</summary>
    [Required, AllowedValues(Languages.English, Languages.Dutch), Display(Name = "Language of the mail")]
    public string Language { get; init; } = Languages.English;
}
