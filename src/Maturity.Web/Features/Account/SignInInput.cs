using System.ComponentModel.DataAnnotations;
using Maturity.Web.Mail;

namespace Maturity.Web.Features.Account;

/// <summary>The sign-in form, as typed.</summary>
public sealed record SignInInput
{
    /// <summary>Mail address.</summary>
    [Required, MailAddress, StringLength(254), Display(Name = "Email address"), DataType(DataType.EmailAddress)]
    public string Email { get; init; } = "";

    /// <summary>Password.</summary>
    [Required, StringLength(AccountSetup.LongestPassword), Display(Name = "Password"), DataType(DataType.Password)]
    public string Password { get; init; } = "";
}
