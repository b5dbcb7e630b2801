using Microsoft.Extensions.Localization;

namespace Maturity.Web.Features.Errors;

/// <summary>The words for every status: what happened, what it means, what to do.</summary>
public static class ErrorMessages
{
    public static ErrorMessage For(int status, bool staleForm, string? field, string traceId, IStringLocalizer<ErrorsTexts> T)
    {
        var (title, explanation, remedy) = (status, staleForm, field) switch
        {
            (StatusCodes.Status400BadRequest, true, _) => StaleForm(T),
            (StatusCodes.Status400BadRequest, false, not null) => OddField(field, T),
            _ => Words(status, T),
        };
        return new ErrorMessage(status, title, explanation, remedy, traceId);
    }

    /// <summary>The words for a workspace that refuses everything.</summary>
    public static ErrorMessage OfSuspension(int status, string reason, string traceId, IStringLocalizer<ErrorsTexts> T) => new(status,
        T["This workspace is suspended"], T["Nothing in it can be opened or changed for now. Nothing is lost. The reason given: {0}", reason],
        T["Ask whoever runs this installation when it will be open again."], traceId);

    /// <summary>The words for a request over http where people use https.</summary>
    public static ErrorMessage OfUnknownProxy(int status, string traceId, IStringLocalizer<ErrorsTexts> T) => new(status,
        T["This page is only served over https"], T["Your request reached the product over http, so nothing of it was read."],
        T["Use the https address. If you did, whoever runs this installation has to name its proxy in the setting Http:KnownProxies."], traceId);

    /// <summary>The words for a request beyond a limit.</summary>
    /// <param name="status">Status of the answer.</param>
    /// <param name="minutes">How long to wait, at least 1.</param>
    /// <param name="traceId">Number of the request.</param>
    /// <param name="T">The reader's language.</param>
    public static ErrorMessage OfLimit(int status, int minutes, string traceId, IStringLocalizer<ErrorsTexts> T) => new(status,
        T["Too many tries in a short time"],
        T["To keep out programs that guess passwords or send made-up forms, there is a limit to how often this can be done from one network. What you just sent was not stored."],
        minutes > 1 ? T["Wait {0} minutes, then go back and send it again; what you typed is still there.", minutes] : T["Wait a minute, then go back and send it again; what you typed is still there."],
        traceId);

    private static (string Title, string Explanation, string Remedy) OddField(string field, IStringLocalizer<ErrorsTexts> T) => (
        T["We could not understand that"],
        T["The field “{0}” holds a character that cannot be stored. Nothing of what you sent was stored.", field],
        T["Go back, type that field again instead of pasting it, and send it."]);

    private static (string Title, string Explanation, string Remedy) StaleForm(IStringLocalizer<ErrorsTexts> T) => (
        T["This page was open too long"],
        T["What you just sent was not accepted, because the page it came from has expired. Nothing that was saved before is lost."],
        T["Go back, reload the page and send it again. If you typed something long, copy it before you reload."]);

    private static (string Title, string Explanation, string Remedy) Words(int status, IStringLocalizer<ErrorsTexts> T) => status switch
    {
        401 => (T["Please sign in"], T["This page is for people who are signed in."], T["Sign in and open it again."]),
        403 => (T["This is not open to you"], T["You are signed in, but your role does not include this."],
            T["Ask the owner of the workspace for access, or go back to the start."]),
        404 => (T["This page does not exist"], T["The address is mistyped, or what was here has moved or been removed."],
            T["Check the address, or go back to the start."]),
        405 => (T["This address cannot be used that way"], T["The page exists, but it cannot be asked for this."],
            T["Go back and follow a link or a button of the page."]),
        408 => (T["The connection was too slow"], T["Your request did not arrive completely."], T["Check your connection and try again."]),
        413 => (T["That is too large"], T["What you sent is larger than this page accepts. Nothing of it was stored."],
            T["Send less at a time, or choose a smaller file."]),
        415 => (T["This kind of content is not accepted"], T["What you sent has a form this address does not read."],
            T["Go back and send it from the page itself."]),
        503 => (T["This is not available at the moment"], T["The product is starting, or cannot reach its data. What you just sent may not have been saved."],
            T["Try again in half a minute. Keep this page open if you had typed something."]),
        >= 500 => (T["Something went wrong on our side"], T["What you asked for could not be finished. The fault has been recorded."],
            T["Try again. If it happens again, tell whoever runs this product the number below."]),
        _ => (T["We could not understand that"], T["The request was incomplete or not in the expected form."],
            T["Go back, check what you entered and try again."]),
    };
}
