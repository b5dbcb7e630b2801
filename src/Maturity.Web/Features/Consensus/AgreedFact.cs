using Maturity.Core.Scoring;

namespace Maturity.Web.Features.Consensus;

/// <summary>An agreed answer that stands, with what led to it, for the page of the meeting and for receipts.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Answer">A level or "not applicable".</param>
/// <param name="Reason">Why.</param>
/// <param name="By">Who recorded it.</param>
/// <param name="At">When.</param>
/// <param name="Note">What was said.</param>
/// <param name="Votes">How people voted; show it only when <paramref name="VotesShown"/>.</param>
/// <param name="VotesShown">Whether more than the number of votes may be shown.</param>
public sealed record AgreedFact(
    Guid Id, Answer Answer, string Reason, string By, DateTimeOffset At, string Note, VoteTally Votes, bool VotesShown);
