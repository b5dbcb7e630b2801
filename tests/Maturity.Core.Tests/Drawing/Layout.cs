using Maturity.Core.Drawing;

namespace Maturity.Core.Tests.Drawing;

/// <summary>What every drawing must keep to, and names long enough to make it hard.</summary>
internal static class Layout
{
    public static readonly string[] LongNames =
    [
        "Productierijpheid van modellen en toepassingen in het dagelijks gebruik",
        "Gegevensbeschermingseffectbeoordelingen",
        "Talent aantrekken, behouden en opleiden in een krappe arbeidsmarkt",
        "Data",
        "Informatiebeveiligingsverantwoordelijkheid en toezicht",
        "Visie en strategie",
        "Angst voor het onbekende onder leidinggevenden en medewerkers",
        "Technologie/infrastructuur/leveranciersmanagement",
        "Besluitvorming op basis van feiten in plaats van onderbuikgevoel",
        "Samenwerking tussen bedrijfsonderdelen en ketenpartners",
        "Ethiek",
        "Arbeidsongeschiktheidsverzekeringsmaatschappijen en tussenpersonen",
    ];

    public static void AssertSound(Core.Drawing.Drawing drawing)
    {
        var texts = drawing.Marks.OfType<TextMark>().ToList();
        Assert.NotEmpty(texts);
        Assert.All(drawing.Marks, mark => Assert.True(drawing.Sheet.Contains(mark.Bounds), $"Leaves the sheet: {mark}"));
        for (var i = 0; i < texts.Count; i++)
        {
            for (var j = i + 1; j < texts.Count; j++)
                Assert.False(texts[i].Bounds.Overlaps(texts[j].Bounds), $"'{texts[i].Text}' lies on '{texts[j].Text}'");
        }
    }
}
