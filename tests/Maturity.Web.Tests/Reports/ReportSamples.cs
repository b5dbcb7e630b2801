using System.Globalization;
using Maturity.Core.Questionnaires;
using Maturity.Core.Scoring;
using Maturity.Web.Features.Reports;
using Maturity.Web.Features.Results.Components;
using Maturity.Web.Features.Results.Perception;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Maturity.Web.Tests.Reports;

/// <summary>Reports of every shape: few and many dimensions, short and long names, complete and not.</summary>
public static class ReportSamples
{
    private static readonly string[] Names = ["Talent", "Data access", "Technology", "Fear of the unknown", "Vision", "Production readiness"];

    private static readonly string[] LevelNames = ["Ad hoc", "First steps", "Established", "Managed", "Leading"];

    private static readonly string[] Answers =
    [
        "Nothing is agreed; whoever happens to need it arranges it for the occasion.",
        "Some teams have a way of working, kept in their own documents and done by hand.",
        "It is written down for the most important cases, and people know where to find it.",
        "It is normal practice for most cases; deviations are measured and put right.",
        "It is built in, improves on evidence every quarter, and others come to look at it.",
    ];

    /// <summary>A long Dutch name, so that layouts meet the worst that a questionnaire may bring.</summary>
    public const string LongName = "Informatiebeveiligingsverantwoordelijkheid en productierijpheid van modellen in het dagelijks gebruik";

    public static Questionnaire Questionnaire(int dimensions = 6, int capabilities = 3, int questions = 2, bool longNames = false) => new()
    {
        Key = "sample",
        Version = new QuestionnaireVersion(1, 2, 0),
        Language = "en",
        Title = longNames ? "Beoordeling van de " + LongName : "Data-driven maturity",
        Licence = "Sample content, free to use in tests.",
        Levels = [.. LevelNames.Select((name, i) => new Level(i + 1, name, Answers[i]))],
        Groups = [new("executive", "Executives"), new("data", "Data")],
        Glossary = [new("Model", "Anything that predicts, ranks or recommends on the basis of data.")],
        Dimensions = [.. Enumerable.Range(0, dimensions).Select(i => Dimension(i, capabilities, questions, longNames))],
        Sources =
        [
            new("READ-1", "A. Author, A Text That Was Read, 2024", "example.org/read", SourceStatus.Primary, "Facts"),
            new("HEARD-1", "B. Author, A Text Read About, 2023", "", SourceStatus.Secondary, "Refer only"),
            new("UNUSED-1", "C. Author, A Text Nobody Refers To, 2022", "", SourceStatus.Primary, "Facts"),
        ],
        ContentHash = string.Concat(Enumerable.Repeat("0123456789abcdef", 4)),
    };

    /// <summary>Scores the answers that <paramref name="answer"/> gives per respondent and question number.</summary>
    public static ReportModel Report(
        Questionnaire questionnaire, Func<int, int, Answer> answer, string language = "en", int respondents = 3, bool quickScan = false)
    {
        var ids = questionnaire.Questions.Select(question => question.Id).ToList();
        var sheets = Enumerable.Range(0, respondents).Select(person => new AnswerSheet(
            $"r{person}", person % 2 == 0 ? "executive" : "data",
            ids.Select((id, at) => KeyValuePair.Create(id, answer(person, at))).ToDictionary())).ToList();
        var scorecard = ScoringModel.Prepare(questionnaire, quickScan).Score(sheets);
        var result = new ResultModel(questionnaire, scorecard) { Organization = "Voorbeeld & Zonen B.V.", Date = new DateOnly(2026, 11, 3), Perception = PerceptionMap.Of(questionnaire, scorecard, sheets) };
        return new ReportModel(result, CultureInfo.GetCultureInfo(language));
    }

    /// <summary>Answers that vary, with a "don't know" here and there.</summary>
    public static Answer Mixed(int person, int question) => (question + person) % 11 == 10
        ? Answer.DontKnow
        : Answer.OfLevel(1 + (((question * 7) + (question / 5) + (person % 2)) % 5));

    /// <summary>As <see cref="Mixed"/>, but nobody knows anything about the first dimension of six questions.</summary>
    public static Answer FirstUnknown(int person, int question) => question < 6 ? Answer.DontKnow : Mixed(person, question);

    /// <summary>The best there is everywhere but in the first dimension of six questions, which caps the level.</summary>
    public static Answer FirstWeak(int person, int question) => Answer.OfLevel(question < 6 ? 1 : 5);

    /// <summary>The services of a report without a web host.</summary>
    public static ServiceProvider Services() => new ServiceCollection()
        .AddSingleton<IConfiguration>(new ConfigurationBuilder().Build())
        .AddReports()
        .BuildServiceProvider(validateScopes: true);

    private static Dimension Dimension(int index, int capabilities, int questions, bool longNames)
    {
        var name = index < Names.Length ? Names[index] : $"Dimension {index + 1}";
        return new Dimension
        {
            Id = $"D{index + 1}",
            Name = longNames ? $"{LongName} ({index + 1})" : name,
            Challenge = "What people say they want, and what it takes before it works without them.",
            Weight = index == 1 ? 2 : 1,
            Capabilities = [.. Enumerable.Range(0, capabilities).Select(i => Capability(index, i, questions, longNames, name))],
        };
    }

    private static Capability Capability(int dimension, int index, int questions, bool longNames, string place) => new()
    {
        Id = $"D{dimension + 1}.c{index + 1}",
        Name = longNames ? $"{LongName} {dimension + 1}.{index + 1}" : $"{place} in practice, part {index + 1}",
        Description = "Whether it happens as a matter of course, or only when somebody insists.",
        Weight = index == 0 ? 1.5 : 1,
        Questions = [.. Enumerable.Range(0, questions).Select(i => Question($"D{dimension + 1}-{(index * questions) + i + 1:00}", i, longNames))],
    };

    private static Question Question(string id, int index, bool longNames) => new()
    {
        Id = id,
        Text = "How does the organization make sure that this is done the same way everywhere?" + (longNames ? " " + LongName : ""),
        NotApplicable = true,
        QuickScan = index == 0,
        Answers = [.. Answers.Select(answer => longNames ? answer + " " + LongName : answer)],
        Sources = index == 0 ? ["READ-1", "HEARD-1"] : [],
    };
}
