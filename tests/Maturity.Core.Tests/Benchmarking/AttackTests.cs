using Xunit.Abstractions;

namespace Maturity.Core.Tests.Benchmarking;

/// <summary>
/// Random histories, looked at by a workspace that keeps everything it was shown. No released cell breaks a rule, told again in
/// words that share nothing with the code, and nothing worth having is gained by subtracting figures from each other.
/// What figures of ten organizations tell by themselves, above all somebody who knows a few of the ten, is no matter of subtraction:
/// it is printed beside, and is not small.
/// </summary>
public sealed class AttackTests(ITestOutputHelper output)
{
    private const string Workspace = "w0";
    private const double MostGain = 5;
    private static readonly bool IsLong = Environment.GetEnvironmentVariable("MATURITY_LONG") == "1";
    private static readonly int Histories = IsLong ? 10_000 : 500;

    /// <summary>Guessing takes long.</summary>
    private static readonly int Attacked = IsLong ? 10_000 : 160;

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
    public void Histories_KeepingAllFigures_TellsHardlyMoreThanOneCell()
    {
        AttackTally[] tallies = [new("every stranger"), new("who came, went or was assessed again"), new("the one the attacker is surest of")];
        for (var seed = 0; seed < Attacked; seed++)
        {
            var history = new PeerHistory(seed);
            var attacker = new PeerAttacker(history, Workspace);
            foreach (var _ in attacker.Look())
            {
                // Looking is what fills the attacker's memory.
            }

            for (var measure = 0; measure < PeerHistory.Measures; measure++) Count(tallies, history, attacker, measure, new(seed));
        }

        foreach (var tally in tallies) output.WriteLine(tally.ToString());
        Assert.All(tallies, tally => Assert.True(tally.Guesses > Attacked && tally.Gain <= MostGain, tally.ToString()));
    }

    private static void Count(AttackTally[] tallies, PeerHistory history, PeerAttacker attacker, int measure, Random random)
    {
        var all = attacker.FromAll(measure, random);
        if (all.Count == 0) return;
        var (one, reading) = (attacker.FromOne(measure, random), attacker.FromReading(measure, random));
        var months = history.MembersOf.Values.ToList();
        var scores = months.SelectMany(month => month).DistinctBy(member => member.Peer.Assessment).ToDictionary(member => member.Peer.Assessment, member => member.Scores[measure] / 100.0);
        foreach (var assessment in all.Keys)
        {
            tallies[0].Add(scores[assessment], all[assessment], one[assessment], reading[assessment]);
            if (months.Exists(month => !month.Exists(member => member.Peer.Assessment == assessment))) tallies[1].Add(scores[assessment], all[assessment], one[assessment], reading[assessment]);
        }

        var surest = all.MaxBy(belief => belief.Value.Sure).Key;
        tallies[2].Add(scores[surest], all[surest], one[surest], reading[surest]);
    }
}
