using System.Globalization;
using System.Text;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Maturity.Web.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Maturity.Web.Features.Roadmaps;

/// <summary>A roadmap as files for other programs.</summary>
public static class RoadmapFiles
{
    /// <summary>One line per initiative, in the order of the plan, then those that had ended before; safe to open in a spreadsheet.</summary>
    /// <param name="model">The roadmap.</param>
    /// <param name="organization">Name of the organization.</param>
    /// <param name="texts">Words of the head.</param>
    public static FileContentResult Csv(RoadmapModel model, string organization, IStringLocalizer texts)
    {
        string[] head = [texts["Organization"], texts["Rank"], texts["Id"], texts["Initiative"], texts["Quarter"], texts["First day"], texts["Last day"],
            texts["Person-weeks (estimate)"], texts["Points added"], texts["Owner"], texts["Waits for"], texts["State"], texts["Cost"], texts["Currency"]];
        var text = new StringBuilder(SafeCsv.Line(head.Select(SafeCsv.Text)));
        foreach (var planned in model.Plan.Initiatives)
        {
            var initiative = model.Initiative(planned.Id);
            text.Append(SafeCsv.Line([SafeCsv.Text(organization), SafeCsv.Figure(planned.Rank), SafeCsv.Text(planned.Id), SafeCsv.Text(initiative.Title),
                SafeCsv.Figure(planned.StartQuarter), Day(model.Day(planned.StartWeek)), Day(LastDay(model, planned.EndWeek)), SafeCsv.Figure(planned.Effort),
                SafeCsv.Figure(planned.Gain), SafeCsv.Text(initiative.Owner), SafeCsv.Text(string.Join(", ", planned.WaitsFor)), SafeCsv.Text(State(model, planned.Id, texts)),
                SafeCsv.Figure((double?)model.Costs?.Of(planned.Id, planned.Effort)), SafeCsv.Text(model.Costs?.Currency ?? "")]));
        }

        foreach (var initiative in model.Input.Request.Done.Select(model.Initiative))
        {
            text.Append(SafeCsv.Line([SafeCsv.Text(organization), "", SafeCsv.Text(initiative.Id), SafeCsv.Text(initiative.Title), "", "", "", "", "",
                SafeCsv.Text(initiative.Owner), "", SafeCsv.Text(texts["done"]), "", ""]));
        }

        return new([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())], "text/csv; charset=utf-8") { FileDownloadName = "roadmap.csv" };
    }

    /// <summary>The first and the last day of every initiative as all-day events; imported again they replace the earlier ones.</summary>
    /// <param name="model">The roadmap.</param>
    /// <param name="roadmap">Its row.</param>
    /// <param name="organization">Name of the organization.</param>
    /// <param name="now">When the file is made.</param>
    /// <param name="texts">Words of the events.</param>
    public static FileContentResult Calendar(RoadmapModel model, SavedRoadmap roadmap, string organization, DateTimeOffset now, IStringLocalizer texts)
    {
        var calendar = new Ical.Net.Calendar { ProductId = "-//Maturity//Roadmap//EN", Method = CalendarMethods.Publish };
        foreach (var planned in model.Plan.Initiatives)
        {
            var initiative = model.Initiative(planned.Id);
            calendar.Events.Add(Milestone("start", texts["Start: {0}", initiative.Title], model.Day(planned.StartWeek), string.Join('\n', initiative.FirstThirtyDays)));
            calendar.Events.Add(Milestone("end", texts["Done: {0}", initiative.Title], LastDay(model, planned.EndWeek), initiative.Measure));

            CalendarEvent Milestone(string which, string summary, DateOnly day, string description) => new()
            {
                Uid = $"{roadmap.Id:N}-{planned.Id}-{which}@maturity",
                DtStamp = new CalDateTime(now.UtcDateTime, "UTC"),
                Start = new CalDateTime(day),
                Sequence = roadmap.Version,
                Summary = $"{summary} ({organization})",
                Description = description,
                Transparency = TransparencyType.Transparent,
            };
        }

        return new(Encoding.UTF8.GetBytes(new CalendarSerializer().SerializeToString(calendar)!), "text/calendar; charset=utf-8") { FileDownloadName = "roadmap.ics" };
    }

    /// <summary>The day an initiative ends with: the last one of its last week.</summary>
    /// <param name="model">The roadmap.</param>
    /// <param name="endWeek">Weeks that have passed when it has ended, 1 or more.</param>
    public static DateOnly LastDay(RoadmapModel model, int endWeek) => model.Day(endWeek).AddDays(-1);

    private static string State(RoadmapModel model, string id, IStringLocalizer texts) => model.Progress.GetValueOrDefault(id) switch
    {
        InitiativeState.Running => texts["running"],
        InitiativeState.Done => texts["done"],
        _ => texts["planned"],
    };

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
