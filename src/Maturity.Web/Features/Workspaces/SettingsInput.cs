using System.ComponentModel.DataAnnotations;
using Maturity.Web.Tenancy;

namespace Maturity.Web.Features.Workspaces;

/// <summary>The form of a workspace, as typed.</summary>
public sealed record SettingsInput
{
    /// <summary>Name.</summary>
    [Required, StringLength(Workspace.NameLength), Display(Name = "Name of the workspace")]
    public string Name { get; init; } = "";

    /// <summary>Language that is proposed first.</summary>
    [Required, AllowedValues(Http.Languages.English, Http.Languages.Dutch), Display(Name = "First language")]
    public string Language { get; init; } = Http.Languages.English;

    /// <summary>Whether people are invited in the other languages too.</summary>
    [Display(Name = "Invite people in the other languages too")]
    public bool OtherLanguages { get; init; }

    /// <summary>Version of the workspace that the form was filled from.</summary>
    public int Version { get; init; }

    /// <summary>The languages, the first one proposed.</summary>
    public IReadOnlyList<string> Languages() =>
        OtherLanguages ? [Language, .. Http.Languages.All.Where(other => other != Language)] : [Language];
}
