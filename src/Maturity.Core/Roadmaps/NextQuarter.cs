namespace Maturity.Core.Roadmaps;

/// <summary>Looks for a later quarter for an initiative whose own cannot be kept.</summary>
internal static class NextQuarter
{
    /// <summary>
    /// The first later quarter in which it can start with what it needs, beside first steps, what was put first and the other
    /// quarters that are kept; null when there is none within the horizon or none is found by placing each as early as can be.
    /// </summary>
    /// <param name="schedule">The schedule that does not hold it.</param>
    /// <param name="initiative">Its place.</param>
    public static int? Of(Schedule schedule, int initiative)
    {
        var model = schedule.Model;
        for (var quarter = (model.Release[initiative] / RoadmapDefaults.WeeksPerQuarter) + 2; quarter <= model.Quarters; quarter++)
        {
            var moved = model.BoundTo(initiative, quarter);
            var decoder = new Decoder(moved);
            GivenPart.Place(moved, decoder);
            GivenPart.PlaceBound(moved, decoder);
            if (decoder.Holds(initiative) && model.Wanted.All(other => !schedule.Holds(other) || decoder.Holds(other))) return quarter;
        }

        return null;
    }
}
