using Maturity.Core.Benchmarking;
using Maturity.Core.Tests.Scoring;

namespace Maturity.Core.Tests.Benchmarking;

public sealed class DisclosureVectorTests
{
    [Fact]
    public void Of_VectorReleases_MatchVector()
    {
        var cases = VectorFile.Of("anonymity", "release").EnumerateArray().ToList();
        Assert.Equal(8, cases.Count);
        Assert.All(cases, item =>
        {
            var owners = item.GetProperty("owners").EnumerateArray().Select(owner => owner.GetString()!);
            var cell = owners.Select((owner, place) => new Peer(owner, $"w{place % 3}", $"o{place}", $"a{place}"));
            var counts = PeerCounts.Of(cell, new Viewer(item.GetProperty("viewer_owner").GetString(), "elsewhere"));
            var shown = Disclosure.Of(counts, []).Level;
            var expected = item.GetProperty("expected");
            Assert.Equal(expected.GetProperty("n_peers").GetInt32(), counts.Organizations);
            Assert.Equal(expected.GetProperty("distinct_owners").GetInt32(), counts.Owners);
            Assert.Equal(expected.GetProperty("largest_owner_share").GetDouble(), (double)counts.LargestOwner / counts.Organizations, 1e-6);
            Assert.Equal(expected.GetProperty("show_center").GetBoolean(), shown >= DisclosureLevel.Estimate);
            Assert.Equal(expected.GetProperty("show_quartiles_and_rank").GetBoolean(), shown >= DisclosureLevel.Quartiles);
            Assert.Equal(expected.GetProperty("show_p10_p90").GetBoolean(), shown >= DisclosureLevel.Tails);
            if (shown > DisclosureLevel.Nothing) Assert.Equal(expected.GetProperty("n_label").GetString(), CountBand.Of(counts.Organizations));
        });
    }

    [Fact]
    public void Of_VectorNestedCells_MatchVector()
    {
        var cases = VectorFile.Of("anonymity", "nested").EnumerateArray().ToList();
        Assert.Equal(6, cases.Count);
        Assert.All(cases, item =>
        {
            var child = item.GetProperty("n_child").GetInt32();
            var shown = Disclosure.Of(new(child, child, 1, child, 3), [item.GetProperty("n_parent").GetInt32() - child]);
            Assert.Equal(item.GetProperty("expected_publish_child").GetBoolean(), shown.Hidden == HidingRule.None);
        });
    }

    [Fact]
    public void Make_VectorRefreshes_MatchVector()
    {
        var cases = VectorFile.Of("anonymity", "snapshot_refresh").EnumerateArray().ToList();
        Assert.Equal(4, cases.Count);
        Assert.All(cases, item =>
        {
            List<Member> Members(string name) =>
            [
                .. item.GetProperty(name).EnumerateArray().Select(member => member.GetString()!)
                    .Select(member => new Member(new(member, "w", member, "first"), 0, Peers.Scores(5000))),
            ];
            var (before, now) = (Members("previous"), MemberStreams.Of(Members("new")));
            var previous = Snapshot.Make("previous", Peers.Grid, 1, MemberStreams.Of(before), null, _ => throw new InvalidOperationException());
            var made = Snapshot.Make("new", Peers.Grid, 1, now, previous, _ => MemberStreams.Of(before));
            var expected = item.GetProperty("expected_publish_new_snapshot").GetBoolean();
            Assert.Equal(expected ? "new" : "previous", made.Cells["ALL"].Origin);
            Assert.Equal(expected ? now.ByOwner().Count() : before.Count, made.Cells["ALL"].Figures.Measures[0].Organizations);
        });
    }

    [Fact]
    public void Choose_VectorCohorts_MatchVector()
    {
        var cases = VectorFile.Of("anonymity", "cohort_choice").EnumerateArray().ToList();
        Assert.Equal(4, cases.Count);
        Assert.All(cases, item =>
        {
            var candidates = item.GetProperty("candidates").EnumerateArray().ToList();
            var shown = candidates.Select(candidate => candidate[1].GetInt32()).Select(n => Disclosure.Of(new(n, n, Math.Min(n, 1), n, 3), [])).ToList();
            var chosen = Cohort.Choose(shown) is { } place ? candidates[place][0].GetString() : null;
            Assert.Equal(item.GetProperty("expected").GetString(), chosen);
        });
    }
}
