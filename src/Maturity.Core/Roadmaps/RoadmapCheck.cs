using Maturity.Core.Questionnaires;
using Maturity.Core.Scoring;

namespace Maturity.Core.Roadmaps;

/// <summary>Checks what a roadmap is made of: figures within their limits, ids that exist, wishes that do not contradict.</summary>
internal static class RoadmapCheck
{
    public static IReadOnlyList<Problem> Of(RoadmapRequest request)
    {
        var problems = new RoadmapProblems();
        CheckScores(request, problems);
        CheckFigures(request, problems);
        CheckTargets(request, problems);
        InitiativeCheck.Check(request, problems);
        CheckNames(request, problems);
        CheckFixed(request, problems);
        return problems.Items;
    }

    private static void CheckScores(RoadmapRequest request, RoadmapProblems problems)
    {
        if (request.Dimensions.Count == 0) problems.Error("dimensions", "R001", $"There are no dimensions. A roadmap raises the index, which needs them.");
        foreach (var dimension in request.Dimensions)
        {
            if (dimension.Level is null || dimension.Capabilities.All(capability => capability.Score is null))
            {
                problems.Error("dimensions", "R001", $"{dimension.Id} is not scored, so there is no index to raise. Answer more of its questions.");
            }
        }
    }

    private static void CheckFigures(RoadmapRequest request, RoadmapProblems problems)
    {
        if (request.Parallel is < 1 or > RoadmapDefaults.MostParallel)
            problems.Error("parallel", "R002", $"{request.Parallel} initiatives at a time cannot be planned. Give a number from 1 to {RoadmapDefaults.MostParallel}.");
        if (request.EffortPerQuarter is { } effort && !(effort > 0 && double.IsFinite(effort)))
            problems.Error("effortPerQuarter", "R003", $"The effort per quarter must be above 0 person-weeks. Raise it, or leave it out if there is no limit.");
        if (request.Quarters is < 1 or > RoadmapDefaults.MostQuarters)
            problems.Error("quarters", "R004", $"A horizon of {request.Quarters} quarters cannot be planned. Give a number from 1 to {RoadmapDefaults.MostQuarters}.");
        if (!(request.EffortFactor > 0 && double.IsFinite(request.EffortFactor)))
            problems.Error("effortFactor", "R005", $"The factor on effort must be above 0. It is 1 where nothing else is known.");
    }

    private static void CheckTargets(RoadmapRequest request, RoadmapProblems problems)
    {
        var capabilities = request.Dimensions.SelectMany(dimension => dimension.Capabilities).ToDictionary(capability => capability.Id, StringComparer.Ordinal);
        foreach (var (id, target) in request.Targets.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            if (!capabilities.TryGetValue(id, out var capability))
                problems.Error("targets", "R006", $"There is no capability “{Quoted.Of(id)}” to give a target. {NearestKey.Hint(id, [.. capabilities.Keys])}");
            else if (target is < 1 or > 5)
                problems.Error("targets", "R007", $"The target of {id} is {target}. Give a level from 1 to 5.");
            else if (capability.Score is not { } score)
                problems.Warn("targets", "R008", $"{id} is not scored, so its target is passed over. Answer more of its questions.");
            else if (target < Bands.LevelOf(score))
                problems.Warn("targets", "R009", $"The target of {id} is level {target}, but it stands at level {Bands.LevelOf(score)} already. Nothing is planned for it; raise the target if something should be.");
        }
    }

    private static void CheckNames(RoadmapRequest request, RoadmapProblems problems)
    {
        var known = InitiativeCheck.Ids(request);
        var named = new (string Field, IEnumerable<string> Ids)[]
        {
            ("banned", request.Banned),
            ("done", request.Done),
            ("fixed", request.Fixed.Select(wish => wish.Initiative)),
            ("order", request.Order),
            ("efforts", request.Efforts.Keys.Order(StringComparer.Ordinal)),
        };
        foreach (var (field, ids) in named)
        {
            foreach (var id in ids.Where(id => !known.Contains(id)).Distinct())
                problems.Error(field, "R010", $"There is no initiative “{Quoted.Of(id)}”. {Hint(id, known)}");
        }

        foreach (var (id, effort) in request.Efforts.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            if (!(effort >= 0 && double.IsFinite(effort))) problems.Error("efforts", "R011", $"The effort of {Quoted.Of(id)} must be 0 person-weeks or more. Correct it.");
        }

        CheckContradictions(request, problems);
    }

    private static void CheckContradictions(RoadmapRequest request, RoadmapProblems problems)
    {
        var wanted = request.Order.Concat(request.Fixed.Where(wish => !wish.NotBefore).Select(wish => wish.Initiative)).ToHashSet(StringComparer.Ordinal);
        foreach (var id in request.Banned.Distinct().Where(wanted.Contains))
            problems.Error("banned", "R012", $"{Quoted.Of(id)} is banned and at the same time fixed or put first. Take back one of the two.");
        foreach (var id in request.Done.Distinct().Where(id => wanted.Contains(id) || request.Banned.Contains(id) || request.Fixed.Any(wish => wish.Initiative == id)))
            problems.Error("done", "R012", $"{Quoted.Of(id)} has ended already and is at the same time fixed, put first or banned. Take back one of the two.");
    }

    private static void CheckFixed(RoadmapRequest request, RoadmapProblems problems)
    {
        foreach (var group in request.Fixed.GroupBy(wish => wish.Initiative, StringComparer.Ordinal).Where(group => group.Count() > 1))
            problems.Error("fixed", "R013", $"{Quoted.Of(group.Key)} is bound to a quarter {group.Count()} times. Keep one.");
        foreach (var wish in request.Fixed.Where(wish => wish.Quarter < 1 || wish.Quarter > request.Quarters))
            problems.Error("fixed", "R014", $"{Quoted.Of(wish.Initiative)} is bound to quarter {wish.Quarter}, outside the horizon of {request.Quarters}. Give a quarter from 1 to {request.Quarters}, or a longer horizon.");
    }

    private static string Hint(string id, IReadOnlyCollection<string> known) =>
        known.FirstOrDefault(candidate => NearestKey.IsNear(id, candidate)) is { } near ? $"Did you mean “{near}”?" : "Name one of the catalogue or of your own.";
}
