using Maturity.Web.Tenancy;

namespace Maturity.Web.Features.Leads.Desk;

/// <summary>What somebody wrote down about a lead. Goes with the lead.</summary>
public sealed class LeadNote : ITenantOwned
{
    /// <summary>Longest note.</summary>
    public const int TextLength = 2000;

    private LeadNote()
    {
    }

    /// <summary>A note.</summary>
    /// <param name="id">Id.</param>
    /// <param name="leadId">The lead.</param>
    /// <param name="text">What was written.</param>
    /// <param name="by">Account of who wrote it.</param>
    /// <param name="at">When.</param>
    public LeadNote(Guid id, Guid leadId, string text, Guid by, DateTimeOffset at) => (Id, LeadId, AboutId, Text, WrittenBy, WrittenAt) = (id, leadId, leadId, text, by, at);

    /// <inheritdoc/>
    public Guid WorkspaceId { get; private set; }

    /// <summary>Id.</summary>
    public Guid Id { get; private set; }

    /// <summary>The lead whose dossier shows it.</summary>
    public Guid LeadId { get; private set; }

    /// <summary>The lead that it was written about: another one after a merge. Who is forgotten takes it along from wherever it is.</summary>
    public Guid AboutId { get; private set; }

    /// <summary>What was written.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Account of who wrote it.</summary>
    public Guid WrittenBy { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset WrittenAt { get; private set; }

    /// <summary>The lead was merged into another, which the note goes on with.</summary>
    /// <param name="leadId">The other lead.</param>
    public void MoveTo(Guid leadId) => LeadId = leadId;

    /// <summary>The lead that it went to by a merge is gone.</summary>
    public void GoBack() => LeadId = AboutId;
}
