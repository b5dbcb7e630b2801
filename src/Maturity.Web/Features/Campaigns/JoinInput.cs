using System.ComponentModel.DataAnnotations;
using Maturity.Web.Features.Assessments;
using Maturity.Web.Mail;

namespace Maturity.Web.Features.Campaigns;

/// <summary>The form of somebody who joins by an open link, as typed.</summary>
public sealed record JoinInput
{
    /// <summary>Name.</summary>
    [Required, StringLength(Respondent.NameLength), Display(Name = "Name")]
    public string Name { get; init; } = "";

    /// <summary>Mail address, to go on later.</summary>
    [MailAddress, StringLength(Respondent.EmailLength), Display(Name = "Mail address")]
    public string? Email { get; init; }

    /// <summary>Id of the group.</summary>
    [Required, Display(Name = "Group")]
    public string Group { get; init; } = "";
}
