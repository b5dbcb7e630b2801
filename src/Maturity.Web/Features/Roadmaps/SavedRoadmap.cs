using Maturity.Web.Tenancy;

namespace Maturity.Web.Features.Roadmaps;

/// <summary>A roadmap that a consultant works on: a name, and editions of its settings to go back and forth between.</summary>
public sealed class SavedRoadmap : ITenantOwned, IVersioned
{
    /// <summary>Longest name.</summary>
    public const int NameLength = 100;

    /// <summary>Most roadmaps of one assessment.</summary>
    public const int MostPerAssessment = 20;

    /// <summary>How many steps back are kept.</summary>
    public const int MostEditions = 100;

    private SavedRoadmap()
    {
    }

    /// <summary>A new one, with its first edition still to come.</summary>
    /// <param name="id">Id.</param>
    /// <param name="assessmentId">The assessment whose gaps it closes.</param>
    /// <param name="name">Name.</param>
    /// <param name="createdAt">When.</param>
    public SavedRoadmap(Guid id, Guid assessmentId, string name, DateTimeOffset createdAt) =>
        (Id, AssessmentId, Name, CreatedAt) = (id, assessmentId, name, createdAt);

    /// <inheritdoc/>
    public Guid WorkspaceId { get; private set; }

    /// <summary>Id.</summary>
    public Guid Id { get; private set; }

    /// <summary>The assessment whose gaps it closes.</summary>
    public Guid AssessmentId { get; private set; }

    /// <summary>Name as the consultant gave it.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Number of the edition that holds.</summary>
    public int Edition { get; private set; }

    /// <summary>Number of the newest edition: higher while something was taken back that can be done again.</summary>
    public int Newest { get; private set; }

    /// <summary>Since when the client sees it; null while it is the consultant's own. At most one of an assessment is shown.</summary>
    public DateTimeOffset? SharedAt { get; private set; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <summary>Gives it another name.</summary>
    /// <param name="name">The name.</param>
    public void Rename(string name) => Name = name;

    /// <summary>A new edition holds; those that were taken back are gone.</summary>
    public int Advance() => Newest = ++Edition;

    /// <summary>Another edition holds.</summary>
    /// <param name="edition">Its number; it must exist.</param>
    public void GoTo(int edition) => Edition = edition;

    /// <summary>Shows it to the client, or no longer.</summary>
    /// <param name="at">Since when; null hides it.</param>
    public void Share(DateTimeOffset? at) => SharedAt = at;
}
