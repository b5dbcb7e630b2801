using System.ComponentModel.DataAnnotations;
using Maturity.Web.Features.Account;
using Maturity.Web.Http;

namespace Maturity.Web.Features.Members;

/// <summary>The form in which an invited person makes an account, as typed.</summary>
public sealed record JoinInput
{
    /// <summary>Name.</summary>
    [Required, StringLength(Account.Account.NameLength), Display(Name = "Your name")]
    public string Name { get; init; } = "";

    /// <summary>Password.</summary>
    [Required, StringLength(AccountSetup.LongestPassword, MinimumLength = AccountSetup.PasswordLength), Display(Name = "Password"), DataType(DataType.Password)]
    public string Password { get; init; } = "";

    /// <summary>Language.</summary>
    [Required, AllowedValues(Languages.English, Languages.Dutch), Display(Name = "Language")]
    public string Language { get; init; } = Languages.English;
}
