namespace Maturity.Web.Tenancy;

/// <summary>A tenant: a consultancy, or a company that assesses itself.</summary>
public sealed class Workspace : IVersioned
{
    /// <summary>Longest slug.</summary>
    public const int SlugLength = 40;

    /// <summary>Longest name.</summary>
    public const int NameLength = 100;

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

    /// <summary>Whether everything in it is made up. Such a workspace is marked on every page.</summary>
    public bool IsDemo { get; private set; }

    /// <summary>Whether its members must have signed in with a second factor or a passkey.</summary>
    public bool NeedsSecondFactor { get; private set; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <summary>Decides whether members must have signed in with a second factor or a passkey.</summary>
    /// <param name="needed">Whether they must.</param>
    public void AskForSecondFactor(bool needed) => NeedsSecondFactor = needed;
}
