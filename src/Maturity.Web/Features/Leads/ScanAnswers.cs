using System.Text;
using Maturity.Core.Scoring;

namespace Maturity.Web.Features.Leads;

/// <summary>The answers of a scan as one line of text: <c>question=3;other=?;third=-</c>, where ? is "don't know" and - "not applicable".</summary>
public static class ScanAnswers
{
    /// <summary>Longest line.</summary>
    public const int Length = 4000;

    /// <summary>Writes the line.</summary>
    /// <param name="answers">Answers by question id.</param>
    public static string Write(IEnumerable<KeyValuePair<string, Answer>> answers)
    {
        var line = new StringBuilder();
        foreach (var (question, answer) in answers)
        {
            if (line.Length > 0) line.Append(';');
            line.Append(question).Append('=').Append(Sign(answer));
        }

        return line.ToString();
    }

    /// <summary>Reads the line; parts that are none are left out.</summary>
    /// <param name="line">As written.</param>
    public static Dictionary<string, Answer> Read(string line)
    {
        var answers = new Dictionary<string, Answer>(StringComparer.Ordinal);
        foreach (var part in line.Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            var at = part.LastIndexOf('=');
            if (at > 0 && OfSign(part[(at + 1)..]) is { } answer) answers[part[..at]] = answer;
        }

        return answers;
    }

    /// <summary>The answer of a sign; null when it is none.</summary>
    /// <param name="sign">1 to 5, ? or -.</param>
    public static Answer? OfSign(string? sign) => sign switch
    {
        "?" => Answer.DontKnow,
        "-" => Answer.NotApplicable,
        [>= '1' and <= '5'] => Answer.OfLevel(sign[0] - '0'),
        _ => null,
    };

    /// <summary>The sign of an answer.</summary>
    /// <param name="answer">The answer.</param>
    public static char Sign(Answer answer) => answer.IsLevel ? (char)('0' + answer.Level) : answer == Answer.NotApplicable ? '-' : '?';
}
