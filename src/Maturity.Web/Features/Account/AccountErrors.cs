using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;

namespace Maturity.Web.Features.Account;

/// <summary>Why an account or password is refused, in the reader's language and with the remedy.</summary>
public sealed class AccountErrors(IStringLocalizer<AccountTexts> texts) : IdentityErrorDescriber
{
    /// <summary>The field of a form's input that an error belongs to; empty for the form as a whole.</summary>
    /// <param name="error">The error.</param>
    public static string FieldOf(IdentityError error) => error.Code switch
    {
        _ when error.Code.StartsWith("Password", StringComparison.Ordinal) => "Input.Password",
        nameof(DuplicateEmail) or nameof(DuplicateUserName) or nameof(InvalidEmail) or nameof(InvalidUserName) => "Input.Email",
        _ => "",
    };

    /// <inheritdoc/>
    public override IdentityError DefaultError() => Error(nameof(DefaultError), texts["That did not work. Try again."]);

    /// <inheritdoc/>
    public override IdentityError ConcurrencyFailure() =>
        Error(nameof(ConcurrencyFailure), texts["Your account was changed at the same moment. Try again."]);

    /// <inheritdoc/>
    public override IdentityError DuplicateEmail(string email) => Error(nameof(DuplicateEmail), InUse);

    /// <inheritdoc/>
    public override IdentityError DuplicateUserName(string userName) => Error(nameof(DuplicateUserName), InUse);

    /// <inheritdoc/>
    public override IdentityError InvalidEmail(string? email) => Error(nameof(InvalidEmail), Malformed);

    /// <inheritdoc/>
    public override IdentityError InvalidUserName(string? userName) => Error(nameof(InvalidUserName), Malformed);

    /// <inheritdoc/>
    public override IdentityError PasswordTooShort(int length) =>
        Error(nameof(PasswordTooShort), texts["Choose a password of at least {0} characters. A sentence is easy to remember.", length]);

    /// <inheritdoc/>
    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) =>
        Error(nameof(PasswordRequiresUniqueChars), texts["Choose a password with at least {0} different characters.", uniqueChars]);

    /// <summary>The password is one that is guessed first.</summary>
    public IdentityError PasswordEasilyGuessed() =>
        Error(nameof(PasswordEasilyGuessed), texts["This password is easily guessed. Choose one without your name, your email address or a usual row of characters."]);

    private string InUse => texts["An account with this email address exists already. Choose another."];

    private string Malformed => texts["Enter the email address in the form name@example.org."];

    private static IdentityError Error(string code, string description) => new() { Code = code, Description = description };
}
