using Maturity.Core.Questionnaires;

namespace Maturity.Web.Features.Benchmarks;

/// <summary>Collects the problems of one peer file; their codes are explained in <c>docs/peer-files.md</c>.</summary>
internal sealed class PeerProblems(string file)
{
    /// <summary>Most problems that are listed; whoever has more has one cause for all.</summary>
    public const int Most = 1_000;

    private const int LongestShown = 40;

    private readonly List<Problem> problems = [];

    public IReadOnlyList<Problem> All => problems;

    public int Count => problems.Count;

    /// <summary>Whether no more are listed; the last one says so.</summary>
    public bool IsFull => problems.Count > Most;

    public void AddToFile(string code, string message) => Add(0, 0, code, message);

    public void Add(int line, int column, string code, string message)
    {
        if (IsFull) return;
        problems.Add(problems.Count < Most
            ? new(file, line, column, code, Severity.Error, message)
            : new(file, line, column, "B004", Severity.Error, $"There are more than {Most} problems; reading stopped here. Mend those listed and try again."));
    }

    /// <summary>A stranger's text in a message: short, and nothing in it moves the cursor.</summary>
    public static string Shown(string text)
    {
        var shown = string.Concat(text.Select(sign => char.IsControl(sign) ? '?' : sign));
        return shown.Length <= LongestShown ? shown : shown[..(LongestShown - 1)] + "…";
    }
}
