using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Maturity.Web.Data;
using Maturity.Web.Features.Answering;
using Maturity.Web.Features.Assessments;
using Maturity.Web.Tests.Assessments;
using Maturity.Web.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Maturity.Web.Tests.Perception;

/// <summary>People of several groups who answered an assessment, and what its perception map says.</summary>
internal static class Crowd
{
    /// <summary>Questions of the assessment, in the order of the questionnaire.</summary>
    public static IReadOnlyList<string> QuestionsOf(Desk desk) =>
        [.. desk.Respondent.Plan.Sections.SelectMany(section => section.Questions).Select(question => question.Id)];

    /// <summary>Somebody answers and submits. A level of 0 is "don't know", of -1 "not applicable".</summary>
    public static Task<int> AnswerAsync(
        this TestProduct product, Desk desk, string name, string group, IEnumerable<(string Question, int Level)> answers, string? comment = null) =>
        product.InScopeAsync(desk.Respondent.Workspace, services =>
        {
            var (db, now) = (services.GetRequiredService<MaturityDb>(), services.GetRequiredService<TimeProvider>().GetUtcNow());
            var person = new Respondent(Guid.CreateVersion7(now), desk.AssessmentId, new(name, $"{Guid.CreateVersion7()}@example.org", group, "en"), now);
            person.Start(now);
            person.Submit(now);
            db.Add(person);
            foreach (var (question, level) in answers)
            {
                var content = level switch
                {
                    0 => new AnswerContent(AnswerKind.DontKnow, null, null, comment),
                    -1 => new AnswerContent(AnswerKind.NotApplicable, null, "It cannot apply.", comment),
                    _ => new AnswerContent(AnswerKind.Level, level, null, comment),
                };
                db.Add(new GivenAnswer(person.Id, question, content, now));
            }

            return db.SaveChangesAsync();
        });

    public static Task<IHtmlDocument> MapAsync(this Desk desk, string query = "") => desk.Client.PageAsync($"{desk.Address}/perception{query}");

    /// <summary>The part of the map about one question.</summary>
    public static IElement Row(this IHtmlDocument page, string question) =>
        page.QuerySelector($"li[data-question='{question}']") ?? throw new InvalidOperationException($"{question} is not on the page.");

    public static string Figure(this IElement row, string name) => row.QuerySelector($".{name}")!.TextContent.Trim();

    /// <summary>What a question says of its groups: name, people, level.</summary>
    public static IReadOnlyList<string> Groups(this IElement row) =>
        [.. row.QuerySelectorAll(".figure-data tbody tr").Select(line => string.Join(' ', line.Children.Select(cell => cell.TextContent.Trim())))];
}
