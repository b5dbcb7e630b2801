using System.ComponentModel.DataAnnotations;
using Maturity.Web.Http;

namespace Maturity.Web.Features.Webhooks;

/// <summary>A full https address without a name, password or fragment in it. Where it leads is judged when it is connected to.</summary>
public sealed class HttpsAddressAttribute : ValidationAttribute
{
    /// <inheritdoc/>
    public override bool IsValid(object? value) => value is null or "" || (value is string text && Is(text.Trim()));

    private static bool Is(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps
        && address.UserInfo.Length == 0 && address.Fragment.Length == 0 && HostName.Of(address) is { Length: > 0 } && !text.Any(char.IsControl);
}
