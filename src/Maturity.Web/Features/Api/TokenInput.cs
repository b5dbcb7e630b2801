using System.ComponentModel.DataAnnotations;
using Maturity.Web.Mail;

namespace Maturity.Web.Features.Api;

/// <summary>The form of a token, as typed.</summary>
public sealed record TokenInput
{
    /// <summary>What it is for.</summary>
    [Required, OneLine, StringLength(ApiToken.NameLength), Display(Name = "What it is for")]
    public string Name { get; init; } = "";

    /// <summary>What it may be used for.</summary>
    [MinLength(1, ErrorMessage = "Choose at least one permission."), Display(Name = "Permissions")]
    public string[] Scopes { get; init; } = [];

    /// <summary>Days that it works.</summary>
    [AllowedValues(30, 90, 365), Display(Name = "Works for")]
    public int Days { get; init; } = 90;
}
