using System.Globalization;

namespace Maturity.Web.Http;

/// <summary>Another language than the caller's until it is disposed: for a mail, or a report, whose reader is somebody else.</summary>
public sealed class LanguageScope : IDisposable
{
    private readonly CultureInfo culture;
    private readonly CultureInfo uiCulture;

    /// <summary>Begins.</summary>
    /// <param name="language">Language tag such as <c>nl</c>.</param>
    public LanguageScope(string language)
    {
        (culture, uiCulture) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
    }

    /// <summary>Ends.</summary>
    public void Dispose() => (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, uiCulture);
}
