using Maturity.Core.Benchmarking;
using Maturity.Web.Http;
using Microsoft.Extensions.Localization;

namespace Maturity.Web.Features.Benchmarks.Components;

/// <summary>The sentences of a position. Whichever rule hides figures, readers get the same words: the rule alone tells something about the number.</summary>
public static class PositionWords
{
    /// <summary>The cohort, its band, the day, and which narrower cohort it stands in for; null without a cohort.</summary>
    /// <param name="model">The position.</param>
    /// <param name="texts">The texts.</param>
    public static string? Pedigree(PositionModel model, IStringLocalizer<BenchmarksTexts> texts)
    {
        if (model.Position is not { Segment: { } segment, Band: { } band }) return null;
        var shown = SegmentWords.Name(segment, model.Classification, texts);
        var (size, day) = (SegmentWords.Band(band, texts), Formats.Day(model.Date));
        return model.Position.PassedOver is [var narrowest, ..]
            ? texts["{0}: not enough peers. Shown instead: {1}; {2}, as of {3}.", SegmentWords.Name(narrowest, model.Classification, texts), shown, size, day]
            : texts["Peers: {0}; {1}, as of {2}.", shown, size, day];
    }

    /// <summary>How the index stands to the peers; without a cohort why nothing is shown.</summary>
    /// <param name="model">The position.</param>
    /// <param name="texts">The texts.</param>
    public static string Lead(PositionModel model, IStringLocalizer<BenchmarksTexts> texts)
    {
        if (!model.HasPeers) return texts["There are not enough peers yet."];
        var index = model.Lines[0].Position;
        if (index is { Own: { } own, Statement: { } statement, Median: { } median }) return Sentence(statement, own, median, texts);
        if (index is { Own: { } beside, Estimate: { } estimate })
            return texts["The index is {0}; the mean of your peers is estimated at {1}. This is an estimate, leaning on all organizations: a median can be shown once there are more peers.", beside, estimate];
        return texts["The index of your peers is not shown."];
    }

    /// <summary>What has to happen before anything is shown.</summary>
    /// <param name="texts">The texts.</param>
    public static string WhenShown(IStringLocalizer<BenchmarksTexts> texts) =>
        texts["Figures appear once at least five organizations of different owners can be shown together without giving any of them away. Until then, your own earlier results are the best comparison."];

    /// <summary>The statement of one measure, for a table.</summary>
    /// <param name="line">The measure.</param>
    /// <param name="texts">The texts.</param>
    public static string Statement(MeasurePosition line, IStringLocalizer<BenchmarksTexts> texts) => line switch
    {
        { Statement: MedianStatement.Above } => texts["above the middle"],
        { Statement: MedianStatement.Below } => texts["below the middle"],
        { Statement: MedianStatement.AboutTheSame } => texts["about the same"],
        { Disclosure.Level: DisclosureLevel.Nothing } => texts["not shown"],
        { Disclosure.Level: DisclosureLevel.Estimate } => texts["estimate only"],
        _ => texts["no score of your own"],
    };

    /// <summary>Which measures are held back although the cohort is shown, and why; null when none is.</summary>
    /// <param name="model">The position.</param>
    /// <param name="texts">The texts.</param>
    public static string? HeldBack(PositionModel model, IStringLocalizer<BenchmarksTexts> texts)
    {
        var names = model.HeldBack.Select(line => line.Name).ToList();
        return names.Count == 0 ? null : texts["Not shown, so that no organization can be told apart: {0}.", string.Join("; ", names)].Value;
    }

    /// <summary>Who is no peer.</summary>
    /// <param name="texts">The texts.</param>
    public static string LeftOut(IStringLocalizer<BenchmarksTexts> texts) =>
        texts["The organization itself and all others of its owner are left out of the figures of the peers."];

    private static string Sentence(MedianStatement statement, int own, int median, IStringLocalizer<BenchmarksTexts> texts) => statement switch
    {
        MedianStatement.Above => texts["The index of {0} is above the middle of your peers, whose median is {1}.", own, median],
        MedianStatement.Below => texts["The index of {0} is below the middle of your peers, whose median is {1}.", own, median],
        _ => texts["The index of {0} is about the same as the middle of your peers, whose median is {1}.", own, median],
    };
}
