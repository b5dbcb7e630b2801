using Maturity.Web.Http;
using Microsoft.Extensions.Localization;

namespace Maturity.Web.Features.Leads.Scan;

/// <summary>What visitors can agree to. A changed text gets a new version; earlier consents keep the text they were given for.</summary>
public static class ConsentWords
{
    /// <summary>Version of the texts below.</summary>
    public const string Version = "2026-11";

    /// <summary>Version and language of the texts as the reader sees them now. The form carries it, so that what is stored is what was read.</summary>
    public static string Edition => $"{Version}/{Languages.Current}";

    /// <summary>The text of a purpose.</summary>
    /// <param name="purpose">The purpose.</param>
    /// <param name="workspace">Name of the workspace.</param>
    /// <param name="texts">The reader's language.</param>
    public static string Of(LeadPurpose purpose, string workspace, IStringLocalizer<LeadsTexts> texts) => purpose switch
    {
        LeadPurpose.Contact => texts["{0} may contact me by mail or phone about my result. I can take this back at any time.", workspace].Value,
        _ => texts["{0} may send me news about working with data by mail, now and then. I can take this back at any time.", workspace].Value,
    };
}
