using Microsoft.Extensions.Localization;

namespace Maturity.Web.Features.Campaigns;

/// <summary>Reads what somebody pasted: one person on a line, as <c>Name &lt;mail&gt;; group; language; sections</c> or a bare address.</summary>
public static class PastedList
{
    /// <summary>Reads it; empty lines, and those that begin with #, are nobody.</summary>
    /// <param name="text">The text.</param>
    /// <param name="T">Texts.</param>
    public static InviteList Read(string text, IStringLocalizer<CampaignsTexts> T)
    {
        if (text.Length > InviteList.Largest) return new([], [new(0, T["The list is longer than {0} KB. Invite people in several steps.", InviteList.Largest / 1024])]);
        var (lines, problems) = (new List<InviteLine>(), new List<InviteProblem>());
        foreach (var (index, raw) in text.ReplaceLineEndings("\n").Split('\n').Index())
        {
            var line = InviteList.Clean(raw);
            if (line.Length == 0 || line[0] == '#') continue;
            if (lines.Count == InviteList.MostLines)
            {
                problems.Add(new(index + 1, T["There are more than {0} people. Invite them in several steps.", InviteList.MostLines]));
                break;
            }

            lines.Add(Read(index + 1, line));
        }

        return new(lines, problems);
    }

    private static InviteLine Read(int number, string line)
    {
        var (name, rest) = ("", line);
        var (open, close) = (line.IndexOf('<', StringComparison.Ordinal), line.IndexOf('>', StringComparison.Ordinal));
        // A name may hold a semicolon, so it ends where the address begins.
        if (open >= 0 && close > open) (name, rest) = (line[..open].Trim().Trim('"').Trim(), line[(open + 1)..close] + line[(close + 1)..]);
        var parts = rest.Split(';', StringSplitOptions.TrimEntries);
        // What is too much goes to the last field, where the check names it.
        return new(number, name, parts[0], Part(1), Part(2), string.Join(' ', parts.Skip(3)));

        string Part(int index) => index < parts.Length ? parts[index] : "";
    }
}
