namespace Maturity.Web.Features.Assessments;

/// <summary>An assessment that another one of the same organization can follow.</summary>
/// <param name="Id">The assessment.</param>
/// <param name="ContentHash">Hash of its questionnaire version.</param>
/// <param name="QuickScan">Whether only the quick-scan questions were asked.</param>
/// <param name="Confidential">Whether it was announced as confidential.</param>
/// <param name="At">When it was closed.</param>
public sealed record EarlierAssessment(Guid Id, string ContentHash, bool QuickScan, bool Confidential, DateTimeOffset At);
