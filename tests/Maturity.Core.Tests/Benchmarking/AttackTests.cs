using Xunit.Abstractions;

namespace Maturity.Core.Tests.Benchmarking;

/// <summary>
/// Random histories, looked at by a workspace that keeps everything it was shown. No released cell breaks a rule, told again in
/// words that share nothing with the code, and all figures of all months together tell of a single organization hardly more than
/// guessing blindly does.
/// </summary>
public sealed class AttackTests(ITestOutputHelper output)
{
    private const string Workspace = "w0";
    private const double MostGain = 5;
    private static readonly bool IsLong = Environment.GetEnvironmentVariable("MATURITY_LONG") == "1";
    private static readonly int Histories = IsLong ? 10_000 : 500;

    [Fact]
    public void Histories_EveryReleasedCell_SatisfiesEveryRule()
    {
        var (released, pairs) = (0, 0);
        for (var seed = 0; seed < Histories; seed++)
        {
            var history = new PeerHistory(seed);
            var book = new RuleBook(history, Workspace, $"history {seed}");
            foreach (var (snapshot, place, owner, cell) in new PeerAttacker(history, Workspace).Look())
            {
                book.AssertReleased(snapshot, place, owner, cell);
                released++;
            }

            pairs += book.AssertNoneCanBeSubtracted();
        }

        output.WriteLine($"{Histories} histories, {released} released cells, {pairs} pairs of figures");
        Assert.True(released > 50 * Histories && pairs > 5 * Histories, "Hardly anything was released, so this shows nothing.");
    }

    [Fact]
    public void Histories_KnowingClientsAndKeepingAllFigures_TellsHardlyMoreThanGuessing()
    {
        var tallies = AttackRates.Of(Histories, Workspace);
        foreach (var tally in tallies) output.WriteLine($"{Histories} histories attacked, {tally}");
        Assert.All(tallies, tally => Assert.True(tally.Guesses > Histories && tally.Gain <= MostGain, tally.ToString()));
    }
}
