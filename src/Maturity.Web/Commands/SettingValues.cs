using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Reflection;

namespace Maturity.Web.Commands;

/// <summary>
/// Whether each value can be read as what its key holds. The framework stops at the first that cannot, with a message for
/// programmers; here every one is found and named.
/// </summary>
public static class SettingValues
{
    /// <summary>The keys of a section.</summary>
    /// <param name="options">The class that holds it.</param>
    public static IEnumerable<PropertyInfo> Keys(Type options) =>
        options.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.SetMethod is { IsPublic: true });

    /// <summary>A sentence for each value that cannot be read.</summary>
    /// <param name="settings">All settings.</param>
    /// <param name="section">Name of the section.</param>
    /// <param name="options">The class that holds it.</param>
    public static IEnumerable<string> Problems(IConfiguration settings, string section, Type options) =>
        from property in Keys(options)
        let key = $"{section}:{property.Name}"
        let value = settings[key]
        where value is not null && !CanBeRead(property.PropertyType, value)
        select Message(property, key);

    private static bool CanBeRead(Type type, string value)
    {
        if (type == typeof(string)) return true;
        // A list has its values one level deeper; one value in its place is forgotten without a word.
        if (type.IsArray) return value.Length == 0;
        try
        {
            return TypeDescriptor.GetConverter(type).ConvertFromInvariantString(value) is not null;
        }
        catch (Exception failure) when (failure is FormatException or ArgumentException or NotSupportedException or InvalidCastException)
        {
            return false;
        }
    }

    // What the key's own rule says names the allowed values.
    private static string Message(PropertyInfo property, string key) =>
        property.GetCustomAttributes<ValidationAttribute>().Select(rule => rule.ErrorMessage).FirstOrDefault(message => message is not null)
        ?? $"{key} must be {Allowed(property.PropertyType)}.";

    private static string Allowed(Type type) => type switch
    {
        _ when type == typeof(bool) => "true or false",
        { IsEnum: true } => string.Join(" or ", Enum.GetNames(type)),
        { IsArray: true } => "a list: number its values, as in Section:Key:0",
        _ => "a number",
    };
}
