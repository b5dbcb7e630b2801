using System.Globalization;
using Maturity.Core.Questionnaires;
using Maturity.Core.Scoring;
using Maturity.Web.Data;
using Microsoft.Extensions.Localization;

namespace Maturity.Web.Features.Leads.Desk;

/// <summary>The columns of leads in a spreadsheet, in the language of who reads it.</summary>
public static class LeadColumns
{
    /// <summary>What stands above them.</summary>
    /// <param name="texts">The texts.</param>
    public static IEnumerable<string> Head(IStringLocalizer<LeadsTexts> texts) =>
    [
        texts["Company"], texts["Person"], texts["Role"], texts["Mail address"], texts["Industry"], texts["People employed"], texts["Level"], texts["Index"], texts["Score"],
        texts["Fit: industry"], texts["Fit: size"], texts["Need: gaps that offers close"], texts["Intent: result opened"], texts["Intent: passed on"], texts["Intent: assessment asked for"],
        texts["Lowest capabilities"], texts["Source"], texts["Medium"], texts["Campaign"], texts["Page that led here"], texts["Site that shows the scan"],
        texts["Stage"], texts["Who follows it up"], texts["Next step"], texts["Day of the next step"], texts["Confirmed (UTC)"], texts["May be contacted"], texts["May be sent news"],
    ];

    /// <summary>The cells of a lead, each safe to open.</summary>
    /// <param name="sheet">The lead.</param>
    /// <param name="classification">Words of industries and sizes.</param>
    /// <param name="texts">The texts.</param>
    public static IEnumerable<string> Cells(LeadSheet sheet, Classification classification, IStringLocalizer<LeadsTexts> texts)
    {
        var lead = sheet.Lead;
        string industry = classification.Industries.FirstOrDefault(one => one.Code == lead.Industry)?.Label ?? lead.Industry;
        string size = classification.SizeBands.FirstOrDefault(one => one.Code == lead.SizeBand)?.Label ?? lead.SizeBand;
        return
        [
            .. new[] { lead.Company, lead.Name, lead.JobTitle, lead.Email, industry, size }.Select(SafeCsv.Text),
            SafeCsv.Figure(lead.Level), SafeCsv.Figure(lead.Index is { } index ? Rounding.Publish(index, 1) : null),
            SafeCsv.Figure(sheet.Points), .. sheet.Score.Select(part => SafeCsv.Figure(part.Points)),
            SafeCsv.Text(string.Join("; ", sheet.Gaps.Select(gap => texts["{0} (level {1})", gap.Name, gap.Level].Value))),
            .. new[] { lead.Source, lead.Medium, lead.Campaign, lead.Referrer, lead.Host, LeadWords.Of(lead.Stage, texts), sheet.Owner ?? "", lead.NextStep ?? "" }.Select(SafeCsv.Text),
            lead.NextStepOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
            lead.ConfirmedAt?.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) ?? "",
            Consent(LeadPurpose.Contact), Consent(LeadPurpose.News),
        ];

        string Consent(LeadPurpose purpose) => SafeCsv.Text(sheet.Holds(purpose) ? texts["yes"] : texts["no"]);
    }
}
