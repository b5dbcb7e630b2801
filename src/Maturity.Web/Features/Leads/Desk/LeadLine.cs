namespace Maturity.Web.Features.Leads.Desk;

/// <summary>A lead in the list.</summary>
/// <param name="Id">The lead.</param>
/// <param name="Company">Name of the company.</param>
/// <param name="Name">Name of the person.</param>
/// <param name="Level">Indicative level; null when too little was answered.</param>
/// <param name="Stage">How far the conversation has come.</param>
/// <param name="Doubts">What looks odd.</param>
/// <param name="Asked">Whether they asked for a full assessment.</param>
/// <param name="Opened">How often the full result was opened.</param>
/// <param name="NextStep">What is to be done next.</param>
/// <param name="NextStepOn">On which day.</param>
/// <param name="Owner">Who follows it up.</param>
/// <param name="Channel">Where they came from.</param>
/// <param name="ConfirmedAt">When they confirmed their address.</param>
/// <param name="Score">0 to 100, see <see cref="Scoring.LeadScoring"/>; null until it is reckoned.</param>
/// <param name="OfCompany">How many leads of the same mail domain stand behind this line, itself included.</param>
/// <param name="IsOpen">Whether the conversation still goes on.</param>
public sealed record LeadLine(
    Guid Id, string Company, string Name, int? Level, LeadStage Stage, LeadDoubts Doubts, bool Asked, int Opened, string? NextStep, DateOnly? NextStepOn, string? Owner,
    string Channel, DateTimeOffset ConfirmedAt, int? Score, int OfCompany, bool IsOpen)
{
    /// <summary>Whether the day of the next step has passed.</summary>
    /// <param name="today">The day.</param>
    public bool IsOverdue(DateOnly today) => IsOpen && NextStepOn < today;
}
