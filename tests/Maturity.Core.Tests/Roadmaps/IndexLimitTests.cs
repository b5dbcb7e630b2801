using Maturity.Core.Roadmaps;
using Maturity.Core.Scoring;
using Maturity.Core.Tests.Questionnaires;

namespace Maturity.Core.Tests.Roadmaps;

/// <summary>The index is a sum of shares: without care its noise passes 100, and what draws an index refuses that.</summary>
public sealed class IndexLimitTests
{
    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    public void Plan_EverythingAtTheTop_EndsAtExactly100(int level)
    {
        var questionnaire = ShippedContent.DataDriven().Questionnaire!;
        var answers = questionnaire.Questions.ToDictionary(question => question.Id, _ => Answer.OfLevel(level));
        var card = ScoringModel.Prepare(questionnaire).Score([new AnswerSheet("r", "executive", answers)]);
        var request = RoadmapRequest.From(questionnaire, card, "large") with { Quarters = 12, Parallel = 6 };
        var input = RoadmapInput.Of(request).Input!;
        foreach (var plan in new[] { Roadmap.Optimize(input), Roadmap.Greedy(input) })
        {
            var band = Roadmap.Band(input, plan);
            Assert.All([.. plan.Projection.Select(point => point.Index), .. band.Best, .. band.Worst, .. plan.Initiatives.Select(one => one.IndexWithout)], index => Assert.InRange(index, 0, 100));
            Assert.Equal(100, plan.Projection[^1].Index, 1e-9);
            Assert.InRange(plan.Index, 0, 100);
            Assert.InRange(plan.UpperBound, plan.Area, 1200);
        }
    }
}
