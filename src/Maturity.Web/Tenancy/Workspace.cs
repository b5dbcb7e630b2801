using Maturity.Core.Drawing;

namespace Maturity.Web.Tenancy;

/// <summary>A tenant: a consultancy, or a company that assesses itself.</summary>
public sealed class Workspace : IVersioned
{
    /// <summary>Longest slug.</summary>
    public const int SlugLength = 40;

    /// <summary>Longest name.</summary>
    public const int NameLength = 100;

    /// <summary>Longest reason for a suspension.</summary>
    public const int ReasonLength = 500;

    private Workspace()
    {
    }

    /// <summary>A new workspace.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="slug">First part of its addresses; see <see cref="WorkspaceSlug"/>.</param>
    /// <param name="name">Name as people read it.</param>
    /// <param name="language">Language that mails and reports start from.</param>
    /// <param name="createdAt">When it was made.</param>
    /// <param name="isDemo">Whether everything in it is made up; never changes.</param>
    public Workspace(Guid id, string slug, string name, string language, DateTimeOffset createdAt, bool isDemo = false)
    {
        if (!WorkspaceSlug.IsValid(slug) && !(isDemo && slug == WorkspaceSlug.Demo)) throw new ArgumentException("Not a slug.", nameof(slug));
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Id = id;
        Slug = slug;
        Name = name;
        Language = language;
        Languages = [language, .. Http.Languages.All.Where(other => other != language)];
        CreatedAt = createdAt;
        IsDemo = isDemo;
    }

    /// <summary>Id.</summary>
    public Guid Id { get; private set; }

    /// <summary>First part of its addresses.</summary>
    public string Slug { get; private set; } = "";

    /// <summary>Name as people read it.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Language that mails and reports start from.</summary>
    public string Language { get; private set; } = "en";

    /// <summary>Languages that people are invited in, the first one proposed; never empty.</summary>
    public IReadOnlyList<string> Languages { get; private set; } = [];

    /// <summary>Accent color of screens and reports, <c>#</c> and six hexadecimal digits; null keeps the product's own.</summary>
    public string? Accent { get; private set; }

    /// <summary>SHA-256 of the logo, by which its address changes when it does; null without one. See <see cref="WorkspaceLogo"/>.</summary>
    public string? LogoHash { get; private set; }

    /// <summary>Since when the workspace refuses everything; null while it works.</summary>
    public DateTimeOffset? SuspendedAt { get; private set; }

    /// <summary>What its people are told while it is suspended.</summary>
    public string? SuspensionReason { get; private set; }

    /// <summary>Whether everything in it is made up. Such a workspace is marked on every page.</summary>
    public bool IsDemo { get; private set; }

    /// <summary>Whether its members must have signed in with a second factor or a passkey.</summary>
    public bool NeedsSecondFactor { get; private set; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <summary>The language to invite somebody in who would have another one: theirs if the workspace offers it, else its first.</summary>
    /// <param name="language">Theirs.</param>
    public string Offered(string language) => Languages.Contains(language) ? language : Language;

    /// <summary>Changes what people read and in which languages they are invited. The address stays: mails lead to it.</summary>
    /// <param name="name">Name as people read it.</param>
    /// <param name="languages">Languages offered, the first one proposed.</param>
    public void Describe(string name, IReadOnlyList<string> languages)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentOutOfRangeException.ThrowIfZero(languages.Count);
        (Name, Language, Languages) = (name, languages[0], [.. languages]);
    }

    /// <summary>Gives the workspace its color, or the product's own.</summary>
    /// <param name="accent">The color; null for none.</param>
    public void Paint(AccentColor? accent) => Accent = accent?.ToString();

    /// <summary>Notes which logo is shown.</summary>
    /// <param name="hash">SHA-256 of the logo in hexadecimal; null for none.</param>
    public void ShowLogo(string? hash) => LogoHash = hash;

    /// <summary>Makes the workspace refuse everything. False when it does already.</summary>
    /// <param name="reason">What its people are told.</param>
    /// <param name="at">When.</param>
    public bool Suspend(string reason, DateTimeOffset at)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        if (SuspendedAt is not null) return false;
        (SuspendedAt, SuspensionReason) = (at, reason);
        return true;
    }

    /// <summary>Lets the workspace work again. False when it does already.</summary>
    public bool Resume()
    {
        if (SuspendedAt is null) return false;
        (SuspendedAt, SuspensionReason) = (null, null);
        return true;
    }

    /// <summary>Decides whether members must have signed in with a second factor or a passkey.</summary>
    /// <param name="needed">Whether they must.</param>
    public void AskForSecondFactor(bool needed) => NeedsSecondFactor = needed;
}
