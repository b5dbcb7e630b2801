using Microsoft.AspNetCore.Identity;

namespace Maturity.Web.Features.Account;

/// <summary>
/// Refuses the long passwords that are guessed first: a usual word or row with digits behind it, something short repeated,
/// the person's own name or mail address.
/// </summary>
public sealed class GuessedPasswords(AccountErrors errors) : IPasswordValidator<Account>
{
    private const string Rows = "abcdefghijklmnopqrstuvwxyz|01234567890123456789|qwertyuiopasdfghjklzxcvbnm|zyxwvutsrqponmlkjihgfedcba|98765432109876543210|1q2w3e4r5t6y7u8i9o0p|qazwsxedcrfvtgbyhnujm";
    private const int LongestLeftover = 4;

    private static readonly string[] Words =
        ["password", "passwort", "wachtwoord", "welcome", "welkom", "maturity", "letmein", "administrator", "admin", "changeme", "secret", "geheim", "iloveyou", "qwerty", "football", "voetbal", "sunshine", "princess", "dragon", "monkey"];

    /// <inheritdoc/>
    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password) =>
        Task.FromResult(IsGuessed(password ?? "", user) ? IdentityResult.Failed(errors.PasswordEasilyGuessed()) : IdentityResult.Success);

    /// <summary>Whether <paramref name="password"/> is among those that are guessed first.</summary>
    /// <param name="password">The password.</param>
    /// <param name="account">Whose it would be.</param>
    public static bool IsGuessed(string password, Account account)
    {
        var lower = password.ToLowerInvariant();
        return IsRepeated(lower) || IsRow(lower) || Own(account).Concat(Words).Any(word => IsLittleBeside(lower, word));
    }

    // "welcome2024!!" is "welcome" and nothing that a guesser would not try behind it.
    private static bool IsLittleBeside(string password, string word)
    {
        var rest = password.Replace(word, "", StringComparison.Ordinal);
        return rest.Length < password.Length && (!rest.Any(char.IsLetter) || rest.Length <= LongestLeftover);
    }

    private static bool IsRow(string password) => Rows.Split('|').Any(row => row.Contains(password.Trim('!', '.'), StringComparison.Ordinal));

    private static bool IsRepeated(string password) =>
        Enumerable.Range(1, password.Length / 3).Any(length =>
            password.Length % length == 0 && Enumerable.Range(length, password.Length - length).All(i => password[i] == password[i - length]));

    private static IEnumerable<string> Own(Account account) =>
        new[] { account.Email, account.Email?.Split('@')[0], account.Name, account.Name.Replace(" ", "", StringComparison.Ordinal) }
            .OfType<string>().Where(word => word.Length >= 4).Select(word => word.ToLowerInvariant());
}
