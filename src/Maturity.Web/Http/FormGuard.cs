using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Maturity.Web.Http;

/// <summary>
/// Reads a form before anyone else does. The antiforgery filter would call a form that cannot be read one without a token,
/// a handler would fail on it, and text that no database keeps would fail in the database.
/// </summary>
public static class FormGuard
{
    private const string Encoded = "application/x-www-form-urlencoded";

    /// <summary>The status to refuse with, or null when the form is read or there is none to read.</summary>
    /// <param name="context">The request.</param>
    /// <param name="endpoint">What it is for.</param>
    public static async Task<int?> RefuseAsync(HttpContext context, Endpoint endpoint)
    {
        var request = context.Request;
        if (!request.HasFormContentType) return IsOtherContentForPage(context, endpoint) ? StatusCodes.Status415UnsupportedMediaType : null;
        if (!ContentCharset.IsUtf8(request)) return StatusCodes.Status415UnsupportedMediaType;
        // In memory, so that a form that cannot be read can be looked at once more.
        request.EnableBuffering(HttpSetup.MaxBodyBytes);
        try
        {
            var form = await request.ReadFormAsync(context.RequestAborted);
            var odd = RefusedField.FirstIn(form)
                ?? form.Files.FirstOrDefault(file => file.Name.Contains('[') || !StorableText.Is(file.Name) || !StorableText.Is(file.FileName))?.Name;
            if (odd is null) return null;
            RefusedField.Mark(context, odd);
            return StatusCodes.Status400BadRequest;
        }
        catch (BadHttpRequestException refused)
        {
            return refused.StatusCode;
        }
        catch (NotSupportedException)
        {
            // A part in an encoding that is not supported, such as UTF-7.
            return StatusCodes.Status415UnsupportedMediaType;
        }
        catch (Exception unreadable) when (unreadable is IOException or InvalidDataException)
        {
            if (request.ContentType!.StartsWith(Encoded, StringComparison.OrdinalIgnoreCase) && await FieldWithNulAsync(request) is { } field) RefusedField.Mark(context, field);
            return StatusCodes.Status400BadRequest;
        }
    }

    /// <summary>The field of an encoded form for which the framework refused to read it; null when that was not why.</summary>
    private static async Task<string?> FieldWithNulAsync(HttpRequest request)
    {
        request.Body.Position = 0;
        using var reader = new StreamReader(request.Body, leaveOpen: true);
        var field = (await reader.ReadToEndAsync(request.HttpContext.RequestAborted)).Split('&')
            .FirstOrDefault(part => part.Contains("%00", StringComparison.Ordinal) || part.Contains('\0', StringComparison.Ordinal));
        return field is null ? null : Uri.UnescapeDataString(field.Split('=')[0].Replace('+', ' '));
    }

    /// <summary>Pages take forms alone. A request without any body may carry its token in a header, and is left to the page.</summary>
    private static bool IsOtherContentForPage(HttpContext context, Endpoint endpoint) =>
        HttpMethods.IsPost(context.Request.Method)
        && endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null
        && (!string.IsNullOrEmpty(context.Request.ContentType) || context.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody == true);
}
