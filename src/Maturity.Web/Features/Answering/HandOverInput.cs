using System.ComponentModel.DataAnnotations;
using Maturity.Web.Features.Assessments;
using Maturity.Web.Mail;

namespace Maturity.Web.Features.Answering;

/// <summary>The form that hands a section to a colleague, as typed.</summary>
public sealed record HandOverInput
{
    /// <summary>Name of the colleague.</summary>
    [Required, StringLength(Respondent.NameLength), Display(Name = "Name of your colleague")]
    public string Name { get; init; } = "";

    /// <summary>Mail address of the colleague.</summary>
    [Required, MailAddress, StringLength(Respondent.EmailLength), Display(Name = "Mail address of your colleague")]
    public string Email { get; init; } = "";

    /// <summary>Id of the group that the colleague answers for.</summary>
    [Required, Display(Name = "Group")]
    public string Group { get; init; } = "";

    /// <summary>Whether the respondent's own answers there may be kept without counting.</summary>
    public bool KeepAside { get; init; }
}
