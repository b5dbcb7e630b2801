using System.Text.RegularExpressions;
using Maturity.Web.Tests.Hosting;

namespace Maturity.Web.Tests.Mail;

/// <summary>The mails that a product without a mail server has written.</summary>
public sealed partial class MailFolder(TestProduct product)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>All mails that are written to their end, oldest first.</summary>
    public IReadOnlyList<string> All()
    {
        var folder = new DirectoryInfo(Path.Combine(product.Folder, "mail"));
        return folder.Exists
            ? [.. folder.GetFiles("*.txt").OrderBy(f => f.Name, StringComparer.Ordinal).Select(f => File.ReadAllText(f.FullName)).Where(text => text.EndsWith('\n'))]
            : [];
    }

    /// <summary>Mails to an address, oldest first.</summary>
    public IReadOnlyList<string> To(string address) =>
        [.. All().Where(text => text.StartsWith($"To: {address}\n", StringComparison.OrdinalIgnoreCase))];

    /// <summary>The mail to an address whose text contains some words, once it has come.</summary>
    public async Task<string> FindAsync(string address, string words)
    {
        for (var started = TimeProvider.System.GetTimestamp(); TimeProvider.System.GetElapsedTime(started) < Patience; await Task.Delay(20))
            if (To(address).LastOrDefault(text => text.Contains(words, StringComparison.Ordinal)) is { } mail) return mail;
        throw new TimeoutException($"No mail to {address} with “{words}” came. There are: {string.Join("\n---\n", To(address))}");
    }

    /// <summary>Path and query of the first link in a mail.</summary>
    public static string PathIn(string mail) => new Uri(Link().Match(mail).Value).PathAndQuery;

    [GeneratedRegex(@"https?://\S+")]
    private static partial Regex Link();
}
