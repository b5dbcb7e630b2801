using Maturity.Web.Tenancy;

namespace Maturity.Web.Features.Campaigns;

/// <summary>How the respondents of one assessment are won over: until when, reminded how often, with which words, who is asked what.</summary>
public sealed class Campaign : ITenantOwned, IVersioned
{
    /// <summary>Longest instruction.</summary>
    public const int InstructionLength = 1000;

    private Campaign()
    {
    }

    /// <summary>The campaign of an assessment, without date and without reminders.</summary>
    /// <param name="assessmentId">The assessment.</param>
    public Campaign(Guid assessmentId) => AssessmentId = assessmentId;

    /// <inheritdoc/>
    public Guid WorkspaceId { get; private set; }

    /// <summary>The assessment.</summary>
    public Guid AssessmentId { get; private set; }

    /// <summary>Until when answers are asked for; null for no date. Nothing closes by itself then.</summary>
    public DateTimeOffset? DueAt { get; private set; }

    /// <summary>Minutes that the zone of whoever set the date is ahead of UTC, so that mails name the same day.</summary>
    public int DueOffset { get; private set; }

    /// <summary>Days between two reminders; 0 for none.</summary>
    public int RemindEvery { get; private set; }

    /// <summary>Most reminders to one person.</summary>
    public int RemindAtMost { get; private set; }

    /// <summary>Words of the consultant for respondents; empty for none.</summary>
    public string Instruction { get; private set; } = "";

    /// <summary>Which group is asked which dimensions, see <see cref="GroupSections"/>; empty for everything.</summary>
    public string Groups { get; private set; } = "";

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <summary>The last moment in the zone of whoever set it.</summary>
    public DateTimeOffset? DueThere => DueAt?.ToOffset(TimeSpan.FromMinutes(DueOffset));

    /// <summary>Sets or moves the date.</summary>
    /// <param name="at">Until when; null for no date.</param>
    /// <param name="offset">Minutes ahead of UTC.</param>
    public void Until(DateTimeOffset? at, int offset) => (DueAt, DueOffset) = (at?.ToUniversalTime(), offset);

    /// <summary>Sets how often people are reminded.</summary>
    /// <param name="everyDays">Days between two; 0 for none.</param>
    /// <param name="atMost">Most to one person.</param>
    public void Remind(int everyDays, int atMost) => (RemindEvery, RemindAtMost) = (everyDays, atMost);

    /// <summary>Sets the consultant's words.</summary>
    /// <param name="instruction">The words; empty for none.</param>
    public void Instruct(string instruction) => Instruction = instruction;

    /// <summary>Sets who is asked what.</summary>
    /// <param name="groups">See <see cref="GroupSections"/>.</param>
    public void Ask(string groups) => Groups = groups;
}
