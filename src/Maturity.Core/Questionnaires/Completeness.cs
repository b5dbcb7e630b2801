namespace Maturity.Core.Questionnaires;

/// <summary>What a questionnaire that loads may still lack.</summary>
internal static class Completeness
{
    /// <summary>Reports it as warnings.</summary>
    /// <param name="questionnaire">The questionnaire with its initiatives.</param>
    /// <param name="reader">Who read it, and knows where things stand.</param>
    /// <param name="problems">Takes the warnings.</param>
    public static void Check(Questionnaire questionnaire, QuestionnaireReader reader, ProblemList problems)
    {
        foreach (var dimension in questionnaire.Dimensions.Where(d => reader.Dimensions.Contains(d.Id) && !d.Capabilities.SelectMany(c => c.Questions).Any(q => q.QuickScan)))
            problems.Warn("Q103", reader.Dimensions.Where(dimension.Id), $"Dimension {Quoted.Of(dimension.Id)} has no question in the quick scan. Mark one with “quickScan: true”.");
        if (questionnaire.Initiatives.Count > 0) CheckLifts(questionnaire, reader, problems);
        var used = questionnaire.Questions.SelectMany(q => q.Sources).Concat(questionnaire.Initiatives.SelectMany(i => i.Sources)).ToHashSet(StringComparer.Ordinal);
        foreach (var source in questionnaire.Sources.Where(source => reader.Sources.Contains(source.Id) && !used.Contains(source.Id)))
            problems.Warn("Q104", reader.Sources.Where(source.Id), $"Nothing refers to the source {Quoted.Of(source.Id)}. Refer to it or remove it.");
    }

    private static void CheckLifts(Questionnaire questionnaire, QuestionnaireReader reader, ProblemList problems)
    {
        var lifts = questionnaire.Initiatives.SelectMany(initiative => initiative.Lifts).ToLookup(lift => lift.Capability, StringComparer.Ordinal);
        foreach (var id in questionnaire.Capabilities.Select(capability => capability.Id).Where(reader.Capabilities.Contains))
        {
            var reached = Reached([.. lifts[id]]);
            if (reached == Scale.Highest) continue;
            var how = reached == Scale.Lowest ? "from level 1" : $"beyond level {reached}";
            problems.Warn("Q102", reader.Capabilities.Where(id), $"No initiative lifts capability {Quoted.Of(id)} {how}. Roadmaps need a way from level 1 to level 5; add initiatives.");
        }
    }

    // How far the lifts lead when each may begin where another ended.
    private static int Reached(List<Lift> lifts)
    {
        var level = Scale.Lowest;
        while (lifts.Where(lift => lift.From <= level).Select(lift => lift.To).DefaultIfEmpty().Max() is var next && next > level) level = next;
        return level;
    }

    private static class Scale
    {
        public const int Lowest = 1;
        public const int Highest = 5;
    }
}
