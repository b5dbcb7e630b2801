using Maturity.Web.Tenancy;

namespace Maturity.Web.Features.Leads.Offers;

/// <summary>A service of the workspace, and which gaps of a scan it closes.</summary>
public sealed class LeadOffer : ITenantOwned, IVersioned
{
    /// <summary>Most offers of a workspace.</summary>
    public const int Most = 30;

    /// <summary>Longest name.</summary>
    public const int NameLength = 100;

    /// <summary>Longest description.</summary>
    public const int TextLength = 500;

    /// <summary>Longest link.</summary>
    public const int LinkLength = 500;

    /// <summary>Most gaps of one offer.</summary>
    public const int MostGaps = 40;

    private LeadOffer()
    {
    }

    /// <summary>A new offer; it closes nothing yet.</summary>
    /// <param name="id">Id.</param>
    /// <param name="createdAt">When.</param>
    public LeadOffer(Guid id, DateTimeOffset createdAt) => (Id, CreatedAt) = (id, createdAt);

    /// <inheritdoc/>
    public Guid WorkspaceId { get; private set; }

    /// <summary>Id.</summary>
    public Guid Id { get; private set; }

    /// <summary>Name in English.</summary>
    public string NameEnglish { get; private set; } = "";

    /// <summary>Name in Dutch; empty where the English one serves.</summary>
    public string NameDutch { get; private set; } = "";

    /// <summary>Short description in English.</summary>
    public string TextEnglish { get; private set; } = "";

    /// <summary>The same in Dutch; empty where the English one serves.</summary>
    public string TextDutch { get; private set; } = "";

    /// <summary>Page about it; null for none.</summary>
    public string? Link { get; private set; }

    /// <summary>Ids of the dimensions and capabilities that it lifts.</summary>
    public IReadOnlyList<string> Gaps { get; private set; } = [];

    /// <summary>It fits where one of them is at this level or below, 1 to 4.</summary>
    public int Level { get; private set; } = 2;

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <summary>Says what it is.</summary>
    /// <param name="name">Name in English and in Dutch.</param>
    /// <param name="text">Description in English and in Dutch.</param>
    /// <param name="link">Page about it; null for none.</param>
    public void Describe((string English, string Dutch) name, (string English, string Dutch) text, string? link) =>
        (NameEnglish, NameDutch, TextEnglish, TextDutch, Link) = (name.English, name.Dutch, text.English, text.Dutch, link);

    /// <summary>Says what it closes.</summary>
    /// <param name="gaps">Ids of dimensions and capabilities.</param>
    /// <param name="level">Level at or below which it fits.</param>
    public void Close(IReadOnlyList<string> gaps, int level) => (Gaps, Level) = (gaps, level);

    /// <summary>Name in a language.</summary>
    /// <param name="language">The reader's.</param>
    public string Name(string language) => language == Http.Languages.Dutch && NameDutch.Length > 0 ? NameDutch : NameEnglish;

    /// <summary>Description in a language.</summary>
    /// <param name="language">The reader's.</param>
    public string Text(string language) => language == Http.Languages.Dutch && TextDutch.Length > 0 ? TextDutch : TextEnglish;
}
