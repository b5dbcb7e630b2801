using System.Text.Json;
using Maturity.Core.Questionnaires;

namespace Maturity.Core.Scoring;

/// <summary>Reads the head of an answer file and its list of respondents.</summary>
internal sealed class AnswerFileReader(Questionnaire questionnaire, AnswerFileProblems problems)
{
    private static readonly string[] Keys = ["questionnaire", "respondents"];

    private readonly JsonShape shape = new(problems);
    private readonly RespondentReader respondents = new(questionnaire, problems);

    public List<AnswerSheet> Sheets { get; } = [];

    public void Read(ref Utf8JsonReader reader)
    {
        var start = reader.TokenStartIndex;
        var keys = shape.Object(ref reader, "the answer file", Property);
        if (keys is null) return;
        foreach (var key in Keys.Where(key => !keys.Contains(key))) problems.Add(start, "A006", $"The answer file lacks \"{key}\".");
    }

    private bool Property(ref Utf8JsonReader reader, string key, long position)
    {
        if (key == "questionnaire") ReadName(ref reader);
        else if (key == "respondents") ReadRespondents(ref reader);
        else problems.Add(position, "A005", $"\"{AnswerFileProblems.Quote(key)}\" is not a key of an answer file; it has \"questionnaire\" and \"respondents\".");
        return Keys.Contains(key);
    }

    private void ReadName(ref Utf8JsonReader reader)
    {
        var position = reader.TokenStartIndex;
        if (!shape.Is(ref reader, JsonTokenType.String, "\"questionnaire\"", "a text such as \"data-driven@1.0.0\"")) return;
        if (shape.Text(ref reader) is not { } name) return;
        var at = name.LastIndexOf('@');
        if (at < 1 || !QuestionnaireVersion.TryParse(name[(at + 1)..], out var version))
        {
            problems.Add(position, "A007", $"\"{AnswerFileProblems.Quote(name)}\" does not name a questionnaire and its version, as {Own} does.");
            return;
        }

        CheckName(position, name[..at], version);
    }

    private string Own => $"\"{questionnaire.Key}@{questionnaire.Version}\"";

    private void CheckName(long position, string key, QuestionnaireVersion version)
    {
        if (key != questionnaire.Key)
        {
            problems.Add(position, "A008", $"The answers are to \"{AnswerFileProblems.Quote(key)}\", the questionnaire is {Own}.");
        }
        else if (version.Major != questionnaire.Version.Major)
        {
            problems.Add(position, "A009", $"The answers are to version {version}, the questionnaire is {Own}: another major version means other questions.");
        }
        else if (version != questionnaire.Version)
        {
            problems.Add(position, "A020", $"The answers are to version {version}, the questionnaire is {Own}.", Severity.Warning);
        }
    }

    private void ReadRespondents(ref Utf8JsonReader reader)
    {
        var position = reader.TokenStartIndex;
        if (!shape.Is(ref reader, JsonTokenType.StartArray, "\"respondents\"", "a list [ … ]")) return;
        var count = 0;
        for (; reader.Read() && reader.TokenType != JsonTokenType.EndArray; count++)
        {
            if (respondents.Read(ref reader) is { } sheet) Sheets.Add(sheet);
        }

        if (count == 0) problems.Add(position, "A010", "The list of respondents is empty: there is nothing to score.");
    }
}
