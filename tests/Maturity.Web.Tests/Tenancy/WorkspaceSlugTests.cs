using Maturity.Web.Tenancy;

namespace Maturity.Web.Tests.Tenancy;

public sealed class WorkspaceSlugTests
{
    [Theory]
    [InlineData("Kestrel Foods", "kestrel-foods")]
    [InlineData("Crème brûlée", "creme-brulee")]
    [InlineData("Kestrel\uFFFEFoods", "kestrel-foods")]
    [InlineData("Kestrel\uD800Foods", "kestrel-foods")]
    [InlineData("\uFFFF\uDC00", "")]
    [InlineData("\ud83d\ude00", "")]
    public void Slug_OfAnyName_IsProposedOrLeftToThePerson(string name, string expected) => Assert.Equal(expected, WorkspaceSlug.Propose(name));
}
