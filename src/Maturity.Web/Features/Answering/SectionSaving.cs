using System.Globalization;
using Maturity.Core.Questionnaires;
using Maturity.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Maturity.Web.Features.Answering;

/// <summary>
/// Saves a section that came as a form, without a script: every question that the person changed, each on the version they
/// saw. A field they did not touch is left alone, even when it was changed somewhere else in between.
/// </summary>
public sealed class SectionSaving(MaturityDb db, AnswerSaving saving, AnswerCheck check, TimeProvider time)
{
    /// <summary>Saves what can be saved and says what could not.</summary>
    /// <param name="visit">Whose answers.</param>
    /// <param name="section">The section.</param>
    /// <param name="form">The form.</param>
    /// <param name="carried">What the person said the last time, by question: a button confirms one of them.</param>
    /// <param name="cancellation">Ends the work.</param>
    public async Task<SectionResult> SaveAsync(
        RespondentVisit visit, PlanSection section, IFormCollection form, IReadOnlyDictionary<string, CarriedAnswer> carried, CancellationToken cancellation)
    {
        var standing = await db.Answers.AsNoTracking().Where(a => a.RespondentId == visit.RespondentId)
            .ToDictionaryAsync(a => a.QuestionId, cancellation);
        var states = section.Questions.Select(question => Read(question, standing.GetValueOrDefault(question.Id), form, carried.GetValueOrDefault(question.Id))).ToList();
        var changed = states.Where(state => state.Problems.Count == 0 && state.Content != ContentOf(standing, state)).ToList();
        var untouched = await UntouchedAsync(visit.RespondentId, changed, standing, cancellation);
        var saves = changed.Where(state => !untouched.Contains(state.Question.Id))
            .Select(state => new AnswerSave(Ids.New(time), state.Question.Id, state.Version, state.Content)).ToList();
        var outcomes = saves.Count == 0 ? [] : await saving.SaveAsync(visit.RespondentId, saves, cancellation);
        var byQuestion = saves.Zip(outcomes).ToDictionary(pair => pair.First.QuestionId, pair => pair.Second);
        return new(
            [.. states.Select(state => Show(state, byQuestion.GetValueOrDefault(state.Question.Id), standing))],
            outcomes.Any(outcome => outcome.Status == SaveStatus.Refused));
    }

    private QuestionState Read(Question question, GivenAnswer? standing, IFormCollection form, CarriedAnswer? carried)
    {
        var stored = new QuestionState(question, standing?.Content ?? AnswerContent.Empty, standing?.Version ?? 0);
        // Without its version a question was not on the page; with "theirs" the person gave their own text up.
        if (!form.ContainsKey(stored.FieldName("version")) || form.ContainsKey(stored.FieldName("theirs"))) return stored;
        if (carried is not null && form["confirm"] == question.Id) return new(question, carried.Content, VersionIn(form, stored));
        var choice = form["clear"] == question.Id ? "" : form[stored.FieldName("answer")].ToString();
        var draft = AnswerDraft.OfChoice(choice, form[stored.FieldName("reason")], form[stored.FieldName("comment")]);
        var problems = check.Check(question, draft, out var content);
        return new(question, content, VersionIn(form, stored)) { Problems = problems };
    }

    private static int VersionIn(IFormCollection form, QuestionState state) =>
        int.TryParse(form[state.FieldName("version")], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;

    /// <summary>Questions whose fields still hold what the person was shown, while the answer was changed somewhere else.</summary>
    private async Task<HashSet<string>> UntouchedAsync(
        Guid respondentId, List<QuestionState> changed, Dictionary<string, GivenAnswer> standing, CancellationToken cancellation)
    {
        var stale = changed.Where(state => state.Version != (standing.GetValueOrDefault(state.Question.Id)?.Version ?? 0)).ToList();
        if (stale.Count == 0) return [];
        var questions = stale.Select(state => state.Question.Id).ToList();
        var history = await db.AnswerChanges.AsNoTracking()
            .Where(c => c.RespondentId == respondentId && questions.Contains(c.QuestionId))
            .ToListAsync(cancellation);
        var shown = history.ToDictionary(c => (c.QuestionId, c.ResultingVersion), c => c.Content);
        return
        [
            .. stale.Where(state => state.Content == (state.Version == 0 ? AnswerContent.Empty : shown.GetValueOrDefault((state.Question.Id, state.Version))))
                .Select(state => state.Question.Id),
        ];
    }

    private static QuestionState Show(QuestionState state, SaveOutcome? outcome, Dictionary<string, GivenAnswer> standing) => outcome?.Status switch
    {
        SaveStatus.Conflict => state with { Theirs = outcome.Content, Version = outcome.Version },
        SaveStatus.Saved => state with { Version = outcome.Version },
        SaveStatus.Refused => state,
        _ when state.Problems.Count > 0 => state,
        _ => new(state.Question, ContentOf(standing, state), standing.GetValueOrDefault(state.Question.Id)?.Version ?? 0),
    };

    private static AnswerContent ContentOf(Dictionary<string, GivenAnswer> standing, QuestionState state) =>
        standing.GetValueOrDefault(state.Question.Id)?.Content ?? AnswerContent.Empty;
}
