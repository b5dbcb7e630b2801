using Maturity.Web.Data;
using Maturity.Web.Features.Benchmarks;
using Maturity.Web.Tests.Answering;
using Maturity.Web.Tests.Assessments;
using Maturity.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maturity.Web.Tests.Benchmarks;

/// <summary>What is kept of an assessment when it is published, and what speaks against its answers.</summary>
public sealed class ScoreKeepingTests(QuietProduct product) : IClassFixture<QuietProduct>
{
    [Theory]
    [InlineData(true, 2.1, SheetDoubt.AllEqual)]
    [InlineData(false, 1.9, SheetDoubt.Hasty)]
    [InlineData(true, 1.9, SheetDoubt.AllEqual | SheetDoubt.Hasty)]
    [InlineData(false, 2.1, SheetDoubt.None)]
    public async Task Publish_SheetOfOneOfTwoPeople_IsDoubtedForWhatIsOdd(bool equal, double seconds, SheetDoubt expected)
    {
        var desk = await Desk.OpenAsync(product);
        await AnswerAsync(desk, desk.Respondent, at => 1 + (at % 4), 60);
        await AnswerAsync(desk, await product.AnotherAsync(desk.Respondent), at => equal ? 3 : 2 + (at % 2), seconds);
        Assert.Equal(expected, Assert.Single(await PublishAsync(desk)).Doubt);
    }

    [Fact]
    public async Task Publish_EqualAnswersAndOneUnknown_IsNotDoubted()
    {
        var desk = await Desk.OpenAsync(product);
        await AnswerAsync(desk, desk.Respondent, at => at == 5 ? 0 : 3, 60);
        Assert.Equal(SheetDoubt.None, Assert.Single(await PublishAsync(desk)).Doubt);
    }

    [Fact]
    public async Task Publish_QuickScan_KeepsNothing()
    {
        var desk = await Desk.OpenAsync(product, quickScan: true);
        await AnswerAsync(desk, desk.Respondent, at => 1 + (at % 4), 60);
        Assert.Empty(await PublishAsync(desk));
    }

    /// <summary>Answers everything, by the number of the question, and takes that long for each.</summary>
    private async Task AnswerAsync(Desk desk, TestRespondent person, Func<int, int> level, double seconds)
    {
        var questions = person.Plan.Sections.SelectMany(section => section.Questions).ToList();
        await desk.AnswerAsync(person, questions.Index().ToDictionary(question => question.Item.Id, question => level(question.Index)));
        await product.InScopeAsync(person.Workspace, services =>
        {
            var started = DateTimeOffset.UtcNow;
            return services.GetRequiredService<MaturityDb>().Respondents.Where(r => r.Id == person.Id).ExecuteUpdateAsync(set => set
                .SetProperty(r => r.StartedAt, started)
                .SetProperty(r => r.SubmittedAt, started.AddSeconds(seconds * questions.Count)));
        });
    }

    private async Task<List<AcceptedScores>> PublishAsync(Desk desk)
    {
        await desk.MoveAsync("Close");
        Assert.Contains("published", await desk.MoveAsync("Publish"), StringComparison.Ordinal);
        return await product.AskAsync(db => db.AcceptedScores.AsNoTracking().Where(s => s.AssessmentId == desk.AssessmentId).ToListAsync());
    }
}
