using Microsoft.Extensions.Localization;

namespace Maturity.Web.Features.Webhooks;

/// <summary>Events, states and reasons as the screen shows them.</summary>
public static class WebhookWords
{
    /// <summary>An event.</summary>
    public static string Event(string name, IStringLocalizer<WebhooksTexts> texts) => name switch
    {
        WebhookEvent.LeadConfirmed => texts["A lead confirmed their address"],
        WebhookEvent.AssessmentPublished => texts["A result was published"],
        WebhookEvent.ReportIssued => texts["A report was issued"],
        _ => texts["Test"],
    };

    /// <summary>What became of a delivery.</summary>
    public static string State(DeliveryState state, IStringLocalizer<WebhooksTexts> texts) => state switch
    {
        DeliveryState.Waiting => texts["Waits"],
        DeliveryState.Sending => texts["Is being sent"],
        DeliveryState.Delivered => texts["Delivered"],
        _ => texts["Given up"],
    };

    /// <summary>Why an attempt failed, and what helps.</summary>
    public static string Failure(DeliveryFailure failure, int? status, IStringLocalizer<WebhooksTexts> texts) => failure switch
    {
        DeliveryFailure.Refused => texts["It answered {0} instead of 200.", status ?? 0],
        DeliveryFailure.Redirected => texts["It answered {0} and sent elsewhere. Enter the address that it leads to.", status ?? 0],
        DeliveryFailure.TooSlow => texts["It did not answer in time. It should answer first and work afterwards."],
        DeliveryFailure.Unreachable => texts["No connection came about. See whether the address is right and the program runs."],
        DeliveryFailure.Certificate => texts["Its certificate is not valid for this address."],
        DeliveryFailure.PrivateAddress => texts["The address leads into a private network. Whoever runs this installation can allow it."],
        DeliveryFailure.NoSecret => texts["The secret can no longer be read. Make a new one."],
        _ => texts["The work was cut off."],
    };
}
