namespace Maturity.Web.Features.Campaigns;

/// <summary>How far one respondent is: numbers and times, never answers.</summary>
/// <param name="Id">Id.</param>
/// <param name="Name">Name.</param>
/// <param name="Email">Mail address, when they have one.</param>
/// <param name="Group">Id of the group.</param>
/// <param name="Sections">Ids of the dimensions asked; null for all.</param>
/// <param name="Stage">How far they are.</param>
/// <param name="InvitedAt">When they were invited.</param>
/// <param name="OpenedAt">When they first came.</param>
/// <param name="SubmittedAt">When they submitted.</param>
public sealed record ProgressLine(
    Guid Id, string Name, string? Email, string Group, string? Sections, Stage Stage, DateTimeOffset InvitedAt, DateTimeOffset? OpenedAt, DateTimeOffset? SubmittedAt)
{
    /// <summary>Number of questions answered in each section asked, by id of the section.</summary>
    public IReadOnlyDictionary<string, int> Answered { get; init; } = new Dictionary<string, int>();

    /// <summary>When they last did something; null when they have not come.</summary>
    public DateTimeOffset? LastActive { get; init; }

    /// <summary>Number of reminders that left.</summary>
    public int Reminders { get; init; }

    /// <summary>Whether a mail to them was not sent.</summary>
    public bool MailFailed { get; init; }

    /// <summary>Name of the colleague who handed a section over to them.</summary>
    public string? HandedBy { get; init; }
}
