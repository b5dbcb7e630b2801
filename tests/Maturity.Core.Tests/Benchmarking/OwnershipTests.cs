using Maturity.Core.Benchmarking;

namespace Maturity.Core.Tests.Benchmarking;

public sealed class OwnershipTests
{
    [Fact]
    public void Of_NothingShared_EachIsItsOwnOwner()
    {
        var found = Ownership.Of([new("a", null, null, null), new("b", null, "1", null), new("c", null, null, "c.example")]);
        Assert.Equal(3, found.Values.Select(owned => owned.Organization).Distinct().Count());
        Assert.Equal(3, found.Values.Select(owned => owned.Owner).Distinct().Count());
    }

    [Fact]
    public void Of_SameLegalIdentifierInTwoWorkspaces_IsOneOrganization()
    {
        var found = Ownership.Of([new("a", null, "1", "x.example"), new("b", null, "1", null)]);
        Assert.Equal(found["a"], found["b"]);
    }

    [Fact]
    public void Of_SameDomainAndOnlyOneIdentifier_IsOneOrganization()
    {
        var found = Ownership.Of([new("a", null, "1", "x.example"), new("b", null, null, "x.example")]);
        Assert.Equal(found["a"], found["b"]);
    }

    [Fact]
    public void Of_SameDomainUnderTwoIdentifiers_AreTwoOrganizationsOfOneOwner()
    {
        var found = Ownership.Of([new("a", null, "1", "x.example"), new("b", null, "2", "x.example"), new("c", null, null, "x.example")]);
        Assert.Equal(3, found.Values.Select(owned => owned.Organization).Distinct().Count());
        Assert.Single(found.Values.Select(owned => owned.Owner).Distinct());
    }

    [Fact]
    public void Of_LinkedThroughAThird_HaveOneOwner()
    {
        var found = Ownership.Of([new("a", "GROUP", "1", null), new("b", "GROUP", "2", "b.example"), new("c", null, "3", "b.example"), new("d", null, "4", null)]);
        Assert.Equal(found["a"].Owner, found["c"].Owner);
        Assert.NotEqual(found["a"].Owner, found["d"].Owner);
        Assert.NotEqual(found["a"].Organization, found["c"].Organization);
    }

    [Fact]
    public void Of_RandomRecords_OrderChangesNothingAndOwnersAreWhatIsReachable()
    {
        var random = new Random(17);
        for (var round = 0; round < 200; round++)
        {
            string? Some(string prefix, int of) => random.Next(3) == 0 ? null : $"{prefix}{random.Next(of)}";
            var records = Enumerable.Range(0, random.Next(1, 25)).Select(i => new OrganizationIdentity($"r{i}", Some("G", 12), Some("L", 14), Some("d", 14))).ToArray();
            var found = Ownership.Of(records);
            var shuffled = records.ToArray();
            random.Shuffle(shuffled);
            Assert.Equal(found.OrderBy(pair => pair.Key), Ownership.Of(shuffled).OrderBy(pair => pair.Key));

            // Told again: whoever shares something with somebody of the owner belongs to the owner.
            foreach (var one in records)
            {
                var reached = new HashSet<OrganizationIdentity> { one };
                while (records.FirstOrDefault(other => !reached.Contains(other) && reached.Any(known => Shares(known, other, found))) is { } next) reached.Add(next);
                Assert.All(records, other => Assert.Equal(reached.Contains(other), found[one.Id].Owner == found[other.Id].Owner));
            }
        }
    }

    [Theory]
    [InlineData("Acme Holding B.V.", "ACMEHOLDINGBV")]
    [InlineData("  ACME holding bv ", "ACMEHOLDINGBV")]
    [InlineData("Cafe\u0301", "CAF\u00C9")]
    [InlineData("A\uFFFEcme", "ACME")]
    [InlineData("…", null)]
    [InlineData(null, null)]
    public void GroupKey_WrittenDifferently_IsTheSame(string? typed, string? expected) => Assert.Equal(expected, Ownership.GroupKey(typed));

    private static bool Shares(OrganizationIdentity one, OrganizationIdentity other, IReadOnlyDictionary<string, OwnedOrganization> found) =>
        found[one.Id].Organization == found[other.Id].Organization
        || (one.MailDomain is not null && one.MailDomain == other.MailDomain)
        || (one.ParentGroup is not null && one.ParentGroup == other.ParentGroup);
}
