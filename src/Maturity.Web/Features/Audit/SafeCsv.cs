using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace Maturity.Web.Features.Audit;

/// <summary>CSV that a spreadsheet shows as it is: a cell that would be read as a formula gets an apostrophe in front.</summary>
public static class SafeCsv
{
    /// <summary>A writer of safe cells.</summary>
    /// <param name="text">Where to.</param>
    public static CsvWriter Writer(TextWriter text) => new(text, new CsvConfiguration(CultureInfo.InvariantCulture)
    {
        InjectionOptions = InjectionOptions.Escape,
        InjectionCharacters = ['=', '+', '-', '@', '\t', '\r', '\n', '\0'],
        InjectionEscapeCharacter = '\'',
    });
}
