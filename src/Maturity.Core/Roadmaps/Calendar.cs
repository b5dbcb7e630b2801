namespace Maturity.Core.Roadmaps;

/// <summary>
/// What runs in every week and what is spent in every quarter. An initiative spreads its effort evenly over its weeks.
/// </summary>
/// <param name="model">The model.</param>
/// <param name="weeks">Weeks that are looked at for a start; it grows when more are asked for.</param>
internal sealed class Calendar(Model model, int weeks)
{
    /// <summary>Person-weeks by which a quarter may seem overdrawn: the noise of adding fractions.</summary>
    private const double Noise = 1e-9;

    private const int Quarter = RoadmapDefaults.WeeksPerQuarter;

    private readonly bool limited = !double.IsPositiveInfinity(model.Capacity);
    private int[] running = new int[weeks];
    private double[] spent = new double[(weeks / Quarter) + 2];

    /// <summary>The first week from which on the initiative fits; -1 when there is none in time.</summary>
    /// <param name="initiative">Place of the initiative.</param>
    /// <param name="earliest">Not before this week.</param>
    /// <param name="latestEnd">It ends with this week at the latest.</param>
    public int FirstFit(int initiative, int earliest, int latestEnd)
    {
        var weeks = model.Weeks[initiative];
        var latest = Math.Min(model.LatestStart[initiative], latestEnd - weeks);
        var start = Math.Max(earliest, model.Release[initiative]);
        while (start <= latest)
        {
            Reserve(start + weeks);
            var full = LastFullWeek(start, weeks);
            if (full >= 0) start = full + 1;
            else if (limited && !HasEffort(initiative, start)) start++;
            else return start;
        }

        return -1;
    }

    /// <summary>Whether anything but what already runs keeps the initiative from starting in a week.</summary>
    public bool HasRoom(int initiative, int start)
    {
        Reserve(start + model.Weeks[initiative]);
        return LastFullWeek(start, model.Weeks[initiative]) < 0;
    }

    /// <summary>Whether every quarter can pay for the initiative when it starts in a week.</summary>
    public bool HasEffort(int initiative, int start)
    {
        if (!limited) return true;
        Reserve(start + model.Weeks[initiative]);
        var (weeks, end) = (model.Weeks[initiative], start + model.Weeks[initiative]);
        for (var quarter = start / Quarter; quarter * Quarter < end; quarter++)
        {
            if (spent[quarter] + Share(initiative, start, quarter, weeks) > model.Capacity + Noise) return false;
        }

        return true;
    }

    /// <summary>Whether the initiative alone, in the best of its weeks, asks for more than a quarter has.</summary>
    public static bool ExceedsAlone(Model model, int initiative)
    {
        var empty = new Calendar(model, RoadmapDefaults.WeeksPerQuarter);
        var first = model.Release[initiative];
        var last = Math.Min(model.LatestStart[initiative], first + Quarter - 1);
        for (var start = first; start <= last; start++)
        {
            if (empty.HasEffort(initiative, start)) return false;
        }

        return true;
    }

    /// <summary>Lets the initiative run from a week on.</summary>
    public void Place(int initiative, int start) => Change(initiative, start, 1);

    /// <summary>Takes it out again.</summary>
    public void Remove(int initiative, int start) => Change(initiative, start, -1);

    /// <summary>Takes over what runs in another calendar of the same length.</summary>
    public void CopyFrom(Calendar other)
    {
        other.running.CopyTo(running, 0);
        other.spent.CopyTo(spent, 0);
    }

    private void Change(int initiative, int start, int sign)
    {
        var (weeks, end) = (model.Weeks[initiative], start + model.Weeks[initiative]);
        Reserve(end);
        for (var week = start; week < end; week++) running[week] += sign;
        if (!limited) return;
        for (var quarter = start / Quarter; quarter * Quarter < end; quarter++) spent[quarter] += sign * Share(initiative, start, quarter, weeks);
    }

    private double Share(int initiative, int start, int quarter, int weeks)
    {
        var inside = Math.Min(start + weeks, (quarter + 1) * Quarter) - Math.Max(start, quarter * Quarter);
        return model.Effort[initiative] * inside / weeks;
    }

    private int LastFullWeek(int start, int weeks)
    {
        for (var week = start + weeks - 1; week >= start; week--)
        {
            if (running[week] >= model.Parallel) return week;
        }

        return -1;
    }

    private void Reserve(int end)
    {
        if (end <= running.Length) return;
        var weeks = Math.Max(end, 2 * running.Length);
        Array.Resize(ref running, weeks);
        Array.Resize(ref spent, (weeks / Quarter) + 2);
    }
}
