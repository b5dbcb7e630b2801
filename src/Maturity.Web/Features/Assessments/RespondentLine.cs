namespace Maturity.Web.Features.Assessments;

/// <summary>A respondent as the consultant's list shows them: progress, never answers.</summary>
/// <param name="Id">Id.</param>
/// <param name="Name">Name.</param>
/// <param name="Email">Mail address, when they were invited by mail.</param>
/// <param name="Group">Id of the group.</param>
/// <param name="IsMe">Whether it is the reader.</param>
/// <param name="HasLink">Whether a link of theirs is valid.</param>
/// <param name="Answered">Ids of questions answered, "don't know" and "not applicable" included, also of what is no longer asked.</param>
/// <param name="Sections">Ids of the dimensions asked, see <see cref="AskedSections"/>; null for all.</param>
/// <param name="StartedAt">When they opened the questionnaire.</param>
/// <param name="SubmittedAt">When they submitted.</param>
public sealed record RespondentLine(
    Guid Id, string Name, string? Email, string Group, bool IsMe, bool HasLink, IReadOnlyList<string> Answered, string? Sections, DateTimeOffset? StartedAt, DateTimeOffset? SubmittedAt);
