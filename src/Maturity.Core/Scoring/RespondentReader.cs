using System.Text.Json;
using Maturity.Core.Questionnaires;

namespace Maturity.Core.Scoring;

/// <summary>Reads one respondent after the other: who it is, of which group, and the answers.</summary>
internal sealed class RespondentReader
{
    private const int LongestId = 200;

    private static readonly string[] Keys = ["id", "group", "answers"];

    private readonly AnswerFileProblems problems;
    private readonly JsonShape shape;
    private readonly Dictionary<string, Question> questions;
    private readonly string[] groups;
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);
    private readonly HashSet<string> notOffered = new(StringComparer.Ordinal);

    private string? id;
    private string? group;
    private Dictionary<string, Answer> answers = [];

    public RespondentReader(Questionnaire questionnaire, AnswerFileProblems problems)
    {
        this.problems = problems;
        shape = new JsonShape(problems);
        questions = questionnaire.Questions.ToDictionary(question => question.Id, StringComparer.Ordinal);
        groups = [.. questionnaire.Groups.Select(known => known.Id)];
    }

    /// <summary>The sheet; null when the respondent is not complete, which is then reported.</summary>
    public AnswerSheet? Read(ref Utf8JsonReader reader)
    {
        (id, group, answers) = (null, null, new(StringComparer.Ordinal));
        var start = reader.TokenStartIndex;
        var met = shape.Object(ref reader, "a respondent", Property);
        if (met is null) return null;
        var name = id is null ? "A respondent" : $"Respondent \"{AnswerFileProblems.Quote(id)}\"";
        foreach (var key in Keys.Where(key => !met.Contains(key))) problems.Add(start, "A006", $"{name} lacks \"{key}\".");
        return id is null || group is null ? null : new AnswerSheet(id, group, answers);
    }

    private bool Property(ref Utf8JsonReader reader, string key, long position)
    {
        if (key == "id") ReadId(ref reader);
        else if (key == "group") ReadGroup(ref reader);
        else if (key == "answers") shape.Object(ref reader, "\"answers\"", ReadAnswer);
        else problems.Add(position, "A005", $"\"{AnswerFileProblems.Quote(key)}\" is not a key of a respondent; it has \"id\", \"group\" and \"answers\".");
        return Keys.Contains(key);
    }

    private void ReadId(ref Utf8JsonReader reader)
    {
        var position = reader.TokenStartIndex;
        if (!shape.Is(ref reader, JsonTokenType.String, "the id of a respondent", "a text")) return;
        if (shape.Text(ref reader) is not { } text) return;
        if (text.Length is 0 or > LongestId) problems.Add(position, "A003", $"The id of a respondent must have 1 to {LongestId} characters.");
        else if (!ids.Add(text)) problems.Add(position, "A011", $"There is more than one respondent \"{AnswerFileProblems.Quote(text)}\".");
        else id = text;
    }

    private void ReadGroup(ref Utf8JsonReader reader)
    {
        var position = reader.TokenStartIndex;
        if (!shape.Is(ref reader, JsonTokenType.String, "the group of a respondent", "a text")) return;
        if (shape.Text(ref reader) is not { } text) return;

        // A questionnaire that names no groups leaves them open; otherwise a misspelt one would become a group of its own.
        var known = groups.Length == 0 ? text.Length > 0 : groups.Contains(text);
        if (known) group = text;
        else problems.Add(position, "A012", $"\"{AnswerFileProblems.Quote(text)}\" is not a group of the questionnaire{KnownGroups(text)}.");
    }

    private string KnownGroups(string text) =>
        groups.Length == 0 ? "" : $"; it has {string.Join(", ", groups)}{MeantBy(text, groups)}";

    private bool ReadAnswer(ref Utf8JsonReader reader, string key, long position)
    {
        if (!questions.TryGetValue(key, out var question))
        {
            problems.Add(position, "A013", $"\"{AnswerFileProblems.Quote(key)}\" is not a question of the questionnaire{MeantBy(key, questions.Keys)}.");
            return false;
        }

        if (AnswerOf(ref reader) is { } answer)
        {
            answers.Add(key, answer);
            if (answer == Answer.NotApplicable && !question.NotApplicable) WarnNotOffered(reader.TokenStartIndex, key);
            return true;
        }

        problems.Add(reader.TokenStartIndex, "A014", $"The answer to {key} must be a whole number 1 to 5, \"na\" or \"dk\", not {JsonShape.Describe(ref reader)}.");
        return false;
    }

    /// <summary>The answer; null when it is none. 3.0 is the number 3 and taken for it, "3" is a text and is not.</summary>
    private static Answer? AnswerOf(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Number)
        {
            return reader.TryGetDouble(out var level) && level is 1 or 2 or 3 or 4 or 5 ? Answer.OfLevel((int)level) : null;
        }

        if (reader.TokenType != JsonTokenType.String) return null;
        return JsonShape.TextOrNull(ref reader) switch { "na" => Answer.NotApplicable, "dk" => Answer.DontKnow, _ => null };
    }

    /// <summary>Once per question, where it is first met: the answer stands, its author may want to know.</summary>
    private void WarnNotOffered(long position, string question)
    {
        if (!notOffered.Add(question)) return;
        problems.Add(position, "A021", $"{question} does not offer \"not applicable\"; it is scored as given.", Severity.Warning);
    }

    private static string MeantBy(string text, IEnumerable<string> known) =>
        known.FirstOrDefault(id => id.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } meant ? $" (did you mean \"{meant}\"?)" : "";
}
