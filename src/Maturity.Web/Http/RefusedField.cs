using Microsoft.Extensions.Primitives;

namespace Maturity.Web.Http;

/// <summary>Remembers the field for which a request was refused, so that the error page can name it.</summary>
public static class RefusedField
{
    private const int LongestName = 60;
    private static readonly object Key = new();

    /// <summary>The first field of a form or query that is refused; null when there is none.</summary>
    /// <remarks>A name that opens a bracket and does not close it makes the framework's binding fail; no form of ours has brackets.</remarks>
    /// <param name="fields">The fields.</param>
    public static string? FirstIn(IEnumerable<KeyValuePair<string, StringValues>> fields) =>
        fields.Where(field => field.Key.Contains('[') || !StorableText.Is(field.Key) || !field.Value.All(StorableText.Is))
            .Select(field => field.Key).FirstOrDefault();

    /// <summary>Remembers it.</summary>
    /// <param name="context">The request.</param>
    /// <param name="name">Name of the field as it came.</param>
    public static void Mark(HttpContext context, string name)
    {
        var shown = string.Concat(name.Where(sign => !char.IsControl(sign) && !char.IsSurrogate(sign) && sign < '\uFFFE'));
        context.Items[Key] = shown.Length <= LongestName ? shown : shown[..LongestName] + "…";
    }

    /// <summary>The name as it can be shown; null when no field was to blame.</summary>
    /// <param name="context">The request.</param>
    public static string? Of(HttpContext context) => context.Items[Key] as string;
}
