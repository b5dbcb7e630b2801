using System.ComponentModel.DataAnnotations;

namespace Maturity.Web.Features.Leads;

/// <summary>How far the conversation is and what comes next, as typed.</summary>
public sealed record DossierInput
{
    /// <summary>Stage.</summary>
    [EnumDataType(typeof(LeadStage)), Display(Name = "Stage")]
    public LeadStage Stage { get; init; }

    /// <summary>Account of who follows it up; null for nobody.</summary>
    [Display(Name = "Who follows it up")]
    public Guid? OwnerId { get; init; }

    /// <summary>What is to be done next.</summary>
    [StringLength(Lead.StepLength), Display(Name = "Next step")]
    public string? NextStep { get; init; }

    /// <summary>On which day.</summary>
    [Display(Name = "On")]
    public DateOnly? NextStepOn { get; init; }

    /// <summary>What a lead holds.</summary>
    /// <param name="lead">The lead.</param>
    public static DossierInput Of(Lead lead) => new() { Stage = lead.Stage, OwnerId = lead.OwnerId, NextStep = lead.NextStep, NextStepOn = lead.NextStepOn };
}
