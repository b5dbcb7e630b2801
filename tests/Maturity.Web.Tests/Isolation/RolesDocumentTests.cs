using Maturity.Web.Tests.Http;

namespace Maturity.Web.Tests.Isolation;

public sealed class RolesDocumentTests
{
    [Fact]
    public async Task RolesPage_ComparedWithTheTable_SaysTheSame()
    {
        var file = Path.Combine(Repository.Root, "docs", "roles.md");
        if (Environment.GetEnvironmentVariable("MATURITY_WRITE_DOCS") == "1") await File.WriteAllTextAsync(file, RolesDocument.Print());
        Assert.Equal(RolesDocument.Print(), await File.ReadAllTextAsync(file));
    }

    [Fact]
    public void Table_ActionsOfOneName_AreForTheSamePeople() =>
        Assert.All(AccessTable.Rows.GroupBy(row => row.Does), action => Assert.Single(action.Select(row => row.Who).Distinct()));

    [Theory]
    [InlineData(Who.Member)]
    [InlineData(Who.Consultant)]
    [InlineData(Who.Owner)]
    [InlineData(Who.Respondent)]
    [InlineData(Who.Reader)]
    public void Outsider_OfAnyKind_GetsNothingOfAWorkspace(Who who) =>
        Assert.All(new[] { Actor.MemberOfAnother, Actor.ExMember, Actor.Administrator }, actor => Assert.Equal(Access.NotFound, AccessRule.Of(who, actor)));
}
