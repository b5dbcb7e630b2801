using System.ComponentModel.DataAnnotations;
using Maturity.Web.Features.Assessments;
using Maturity.Web.Http;
using Maturity.Web.Mail;
using Maturity.Web.Tenancy;

namespace Maturity.Web.Features.Workspaces;

/// <summary>The form of a new workspace, as typed.</summary>
public sealed record NewInput
{
    /// <summary>Name.</summary>
    [Required, StringLength(Workspace.NameLength), Display(Name = "Name of the workspace")]
    public string Name { get; init; } = "";

    /// <summary>First part of its addresses; proposed from the name when empty.</summary>
    [StringLength(Workspace.SlugLength), Display(Name = "Address of the workspace")]
    public string? Slug { get; init; }

    /// <summary>Language that is proposed first.</summary>
    [Required, AllowedValues(Languages.English, Languages.Dutch), Display(Name = "Language")]
    public string Language { get; init; } = Languages.English;

    /// <summary>Mail address of its owner; empty for whoever fills in the form.</summary>
    [MailAddress, StringLength(Respondent.EmailLength), Display(Name = "Email address of the owner")]
    public string? OwnerEmail { get; init; }
}
