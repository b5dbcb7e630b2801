using Maturity.Web.Mail;
using Microsoft.AspNetCore.Identity;

namespace Maturity.Web.Features.Account;

/// <summary>A person who signs in. Belongs to no workspace itself: memberships say where it may go.</summary>
public sealed class Account : IdentityUser<Guid>
{
    /// <summary>Longest name.</summary>
    public const int NameLength = 100;

    /// <summary>Name as colleagues and clients read it.</summary>
    public string Name { get; set; } = "";

    /// <summary>Language tag of screens and mails.</summary>
    public string Language { get; set; } = "en";

    /// <summary>Whether the person administers the installation. Gives no access to any workspace's data.</summary>
    public bool IsPlatformAdministrator { get; set; }

    /// <summary>The person as reader of a mail.</summary>
    public MailReader AsReader() => new(Email!, Name, Language);
}
