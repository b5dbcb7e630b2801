namespace Maturity.Web.Features.Consensus;

/// <summary>What every screen of a session must know at once. Never how anybody voted.</summary>
/// <param name="Tick">Rises with every change.</param>
/// <param name="Live">Whether the session is under way.</param>
/// <param name="Version">Version of the session: another one means that there is something else to show.</param>
/// <param name="Seats">Number of people who take part.</param>
/// <param name="Votes">Number of votes on the question on the table, abstentions included.</param>
public sealed record SessionState(long Tick, bool Live, int Version, int Seats, int Votes)
{
    /// <summary>A session that is over.</summary>
    public static readonly SessionState Over = new(0, false, 0, 0, 0);
}
