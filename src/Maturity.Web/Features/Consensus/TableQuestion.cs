using Maturity.Core.Questionnaires;

namespace Maturity.Web.Features.Consensus;

/// <summary>The question on the table.</summary>
/// <param name="Question">The question, in the reader's language.</param>
/// <param name="Voted">Number of votes, abstentions included.</param>
/// <param name="Revealed">Whether the votes are shown.</param>
/// <param name="Votes">How people voted; null while the votes are not shown, or where they are too few to be.</param>
/// <param name="Note">What was said.</param>
/// <param name="NoteVersion">Version of the note.</param>
public sealed record TableQuestion(Question Question, int Voted, bool Revealed, VoteTally? Votes, string Note, int NoteVersion);
