namespace Maturity.Core.Roadmaps;

/// <summary>
/// A checked request in arrays. Initiatives and capabilities stand in the ordinal order of their ids, whatever the order
/// they came in, so that no result depends on it; what has ended already counts in <see cref="Start"/>.
/// </summary>
internal sealed record Model
{
    public required string[] Ids { get; init; }

    /// <summary>Person-weeks per initiative.</summary>
    public required double[] Effort { get; init; }

    /// <summary>Duration per initiative.</summary>
    public required int[] Weeks { get; init; }

    /// <summary>Prerequisites per initiative, ascending; those that have ended are left out.</summary>
    public required int[][] Needs { get; init; }

    /// <summary>Lifts per initiative; those on capabilities without a score are left out.</summary>
    public required Step[][] Lifts { get; init; }

    /// <summary>Lifts per capability, lowest threshold first.</summary>
    public required Step[][] Steps { get; init; }

    /// <summary>Points per capability before the first week.</summary>
    public required double[] Start { get; init; }

    /// <summary>What a point of a capability adds to the index.</summary>
    public required double[] IndexWeight { get; init; }

    /// <summary>The same, half as much again where the dimension has the lowest level.</summary>
    public required double[] ValueWeight { get; init; }

    /// <summary>Whether an initiative has ended before the first week.</summary>
    public required bool[] Done { get; init; }

    /// <summary>Whether an initiative must not be chosen.</summary>
    public required bool[] Banned { get; init; }

    /// <summary>First week an initiative may start in.</summary>
    public required int[] Release { get; init; }

    /// <summary>Last week an initiative may start in.</summary>
    public required int[] LatestStart { get; init; }

    /// <summary>First steps whose capability or dimension is low enough, in order.</summary>
    public required int[] Pins { get; init; }

    /// <summary>What the consultant put first, in order.</summary>
    public required int[] Ordered { get; init; }

    /// <summary>What the consultant bound to a quarter and did not put first besides, by quarter, then by id.</summary>
    public required int[] Bound { get; init; }

    /// <summary>Both.</summary>
    public IEnumerable<int> Wanted => Ordered.Concat(Bound);

    public required int Parallel { get; init; }

    /// <summary>Person-weeks per quarter; infinite without a limit.</summary>
    public required double Capacity { get; init; }

    public required int Quarters { get; init; }

    /// <summary>Whether an initiative alone takes more of a quarter than there is.</summary>
    public bool[] Oversized => field ??= new bool[Ids.Length];

    public int Count => Ids.Length;

    /// <summary>Whether an initiative cannot be chosen, whatever else is.</summary>
    public bool IsBarred(int initiative) => Done[initiative] || Banned[initiative] || Oversized[initiative];

    public int HorizonWeeks => Quarters * RoadmapDefaults.WeeksPerQuarter;

    /// <summary>Index before the first week.</summary>
    public double StartIndex => Effects.IndexOf(this, Start);

    /// <summary>The same with other efforts and with durations that follow them; nothing has to start by a week then.</summary>
    /// <param name="ratios">Factor per initiative.</param>
    public Model Scaled(IReadOnlyList<double> ratios) => this with
    {
        Effort = [.. Effort.Zip(ratios, (effort, ratio) => effort * ratio)],
        Weeks = [.. Weeks.Zip(ratios, (weeks, ratio) => Math.Max(1, (int)Math.Round(weeks * ratio, MidpointRounding.AwayFromZero)))],
        LatestStart = [.. LatestStart.Select(_ => int.MaxValue)],
    };

    /// <summary>The same with an initiative bound to another quarter.</summary>
    /// <param name="initiative">Its place.</param>
    /// <param name="quarter">The quarter it must start in, counted from 1.</param>
    public Model BoundTo(int initiative, int quarter)
    {
        var (release, latest) = ((int[])Release.Clone(), (int[])LatestStart.Clone());
        (release[initiative], latest[initiative]) = ((quarter - 1) * RoadmapDefaults.WeeksPerQuarter, (quarter * RoadmapDefaults.WeeksPerQuarter) - 1);
        return this with { Release = release, LatestStart = latest, Bound = [.. Bound.OrderBy(bound => release[bound]).ThenBy(bound => bound)] };
    }
}
