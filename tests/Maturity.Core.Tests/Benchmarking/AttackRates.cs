namespace Maturity.Core.Tests.Benchmarking;

/// <summary>Attacks random histories and counts how often guesses hit.</summary>
internal static class AttackRates
{
    /// <summary>The rates for every stranger, for those whose coming and going could be subtracted, and for the likeliest prey.</summary>
    /// <param name="histories">How many histories.</param>
    /// <param name="workspace">Who attacks.</param>
    public static IReadOnlyList<AttackTally> Of(int histories, string workspace)
    {
        var tallies = Empty();
        Parallel.For(0, histories, () => Empty(), (seed, _, found) => Attack(seed, workspace, found), found =>
        {
            lock (tallies)
            {
                foreach (var (tally, one) in tallies.Zip(found)) tally.Add(one);
            }
        });
        return tallies;
    }

    private static AttackTally[] Empty() => [new("every stranger"), new("who came, went or was assessed again"), new("the one the attacker is surest of")];

    /// <summary>One history; its random numbers are its own, so that the order of histories changes nothing.</summary>
    private static AttackTally[] Attack(int seed, string workspace, AttackTally[] tallies)
    {
        var history = new PeerHistory(seed);
        var attacker = new PeerAttacker(history, workspace);
        foreach (var _ in attacker.Look())
        {
            // Looking is what fills the attacker's memory.
        }

        for (var measure = 0; measure < PeerHistory.Measures; measure++) Count(tallies, history, attacker, measure, new(seed));
        return tallies;
    }

    private static void Count(AttackTally[] tallies, PeerHistory history, PeerAttacker attacker, int measure, Random random)
    {
        var all = attacker.FromAll(measure, random);
        if (all.Count == 0) return;
        var (one, reading) = (attacker.FromOne(measure, random), attacker.FromReading(measure, random));
        var months = history.MembersOf.Values.ToList();
        var scores = months.SelectMany(month => month).DistinctBy(member => member.Peer.Assessment).ToDictionary(member => member.Peer.Assessment, member => member.Scores[measure] / 100.0);
        var surest = all.MaxBy(belief => belief.Value.Sure).Key;
        foreach (var assessment in all.Keys)
        {
            var isNews = months.Exists(month => !month.Exists(member => member.Peer.Assessment == assessment));
            foreach (var (tally, counts) in tallies.Zip([true, isNews, assessment == surest]))
            {
                if (counts) tally.Add(scores[assessment], all[assessment], one[assessment], reading[assessment]);
            }
        }
    }
}
