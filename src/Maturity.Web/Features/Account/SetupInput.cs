using System.ComponentModel.DataAnnotations;
using Maturity.Web.Http;
using Maturity.Web.Mail;
using Maturity.Web.Tenancy;

namespace Maturity.Web.Features.Account;

/// <summary>The form that sets the installation up, as typed.</summary>
public sealed record SetupInput
{
    /// <summary>Name of the first person.</summary>
    [Required, OneLine, StringLength(Account.NameLength), Display(Name = "Your name")]
    public string Name { get; init; } = "";

    /// <summary>Their mail address.</summary>
    [Required, MailAddress, StringLength(254), Display(Name = "Email address"), DataType(DataType.EmailAddress)]
    public string Email { get; init; } = "";

    /// <summary>Their password.</summary>
    [Required, StringLength(AccountSetup.LongestPassword, MinimumLength = AccountSetup.PasswordLength), Display(Name = "Password"), DataType(DataType.Password)]
    public string Password { get; init; } = "";

    /// <summary>Their language, and that of the workspace.</summary>
    [Required, AllowedValues(Languages.English, Languages.Dutch), Display(Name = "Language")]
    public string Language { get; init; } = Languages.English;

    /// <summary>Name of the first workspace.</summary>
    [Required, OneLine, StringLength(Workspace.NameLength), Display(Name = "Name of the workspace")]
    public string WorkspaceName { get; init; } = "";

    /// <summary>First part of its addresses; proposed from the name when empty.</summary>
    [StringLength(Workspace.SlugLength), Display(Name = "Address of the workspace")]
    public string? Slug { get; init; }
}
