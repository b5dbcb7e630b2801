namespace Maturity.Web.Features.Webhooks;

/// <summary>Names of the events, as they travel. They never change their meaning.</summary>
public static class WebhookEvent
{
    /// <summary>A visitor confirmed their mail address.</summary>
    public const string LeadConfirmed = "lead.confirmed";

    /// <summary>A result was accepted.</summary>
    public const string AssessmentPublished = "assessment.published";

    /// <summary>A report was printed and can be downloaded.</summary>
    public const string ReportIssued = "report.issued";

    /// <summary>An owner asked to see whether an endpoint answers.</summary>
    public const string Test = "test";

    /// <summary>Those that an endpoint can ask for.</summary>
    public static IReadOnlyList<string> All { get; } = [LeadConfirmed, AssessmentPublished, ReportIssued];
}
