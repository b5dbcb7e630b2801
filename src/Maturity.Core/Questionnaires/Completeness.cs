namespace Maturity.Core.Questionnaires;

/// <summary>What a questionnaire that loads may still lack.</summary>
internal static class Completeness
{
    /// <summary>Reports it as warnings.</summary>
    /// <param name="questionnaire">The questionnaire, consistent.</param>
    /// <param name="root">Where its file begins.</param>
    /// <param name="problems">Takes the warnings.</param>
    public static void Check(Questionnaire questionnaire, YamlNode root, ProblemList problems)
    {
        foreach (var dimension in questionnaire.Dimensions.Where(d => !d.Capabilities.SelectMany(c => c.Questions).Any(q => q.QuickScan)))
            problems.Warn("Q103", Find(root, dimension.Id), $"Dimension {dimension.Id} has no question in the quick scan. Mark one with “quickScan: true”.");
        if (questionnaire.Initiatives.Count > 0)
        {
            foreach (var capability in questionnaire.Capabilities)
            {
                var reached = Reached(questionnaire, capability.Id);
                if (reached < 5)
                    problems.Warn("Q102", Find(root, capability.Id), $"Initiatives lift capability {capability.Id} from level 1 to level {reached} only. Add one that goes on to level 5.");
            }
        }

        var used = questionnaire.Questions.SelectMany(q => q.Sources).Concat(questionnaire.Initiatives.SelectMany(i => i.Sources)).ToHashSet();
        foreach (var source in questionnaire.Sources.Where(source => !used.Contains(source.Id)))
            problems.Warn("Q104", Find(root, source.Id), $"Nothing refers to the source {source.Id}.");
    }

    // How far the lifts lead when each may begin where another ended.
    private static int Reached(Questionnaire questionnaire, string capability)
    {
        var lifts = questionnaire.Initiatives.SelectMany(i => i.Lifts).Where(lift => lift.Capability == capability).ToList();
        var level = 1;
        while (lifts.Where(lift => lift.From <= level && lift.To > level).Select(lift => lift.To).DefaultIfEmpty().Max() is var next && next > level) level = next;
        return level;
    }

    // The text that holds the id; the file itself when it is not found.
    private static YamlNode Find(YamlNode root, string id)
    {
        var open = new Stack<YamlNode>([root]);
        while (open.TryPop(out var node))
        {
            if (node is YamlMap map)
            {
                foreach (var (key, value) in map.Entries)
                {
                    if (key.Value == "id" && value is YamlText text && text.Value == id) return value;
                    open.Push(value);
                }
            }
            else if (node is YamlList list)
            {
                foreach (var item in list.Items) open.Push(item);
            }
        }

        return root;
    }
}
