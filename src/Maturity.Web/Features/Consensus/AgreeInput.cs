using System.ComponentModel.DataAnnotations;

namespace Maturity.Web.Features.Consensus;

/// <summary>The form that records what was agreed on.</summary>
public sealed class AgreeInput
{
    /// <summary>"1" to "5", or "na".</summary>
    [Required]
    [Display(Name = "Agreed answer")]
    public string Answer { get; set; } = "";

    /// <summary>Why.</summary>
    [Required, StringLength(AgreedAnswer.ReasonLength)]
    [Display(Name = "Reason for this answer")]
    public string Reason { get; set; } = "";
}
