using System.ComponentModel.DataAnnotations;

namespace Maturity.Web.Mail;

/// <summary>
/// One mail address as browsers understand it: no display name, no list, no line break, so that it can stand in the head
/// of a mail as it is.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class MailAddressAttribute : RegularExpressionAttribute
{
    // Translated with the other messages of validation.
    private const string Message = "Enter “{0}” in the form name@example.org.";
    private const string Label = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";

    /// <summary>An address.</summary>
    public MailAddressAttribute()
        // Anchored: without, a long text is searched again from each of its letters, which takes until the time-out.
        : base(@"\A\s*[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@" + Label + @"(?:\." + Label + @")*\s*\z") =>
        ErrorMessage = Message;

    /// <summary>Whether <paramref name="address"/> is one mail address, with nothing around it.</summary>
    /// <param name="address">The text to test.</param>
    public static bool IsAddress(string address) => address.Length > 0 && address.Trim() == address && Shape.IsValid(address);

    private static readonly MailAddressAttribute Shape = new();
}
