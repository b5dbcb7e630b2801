using System.ComponentModel.DataAnnotations;

namespace Maturity.Web.Mail;

/// <summary>A name or the like, which mails quote: one line, nothing invisible that changes how it reads.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OneLineAttribute : ValidationAttribute
{
    // Translated with the other messages of validation.
    private const string Message = "“{0}” must be one line of plain text. Type it anew.";

    /// <summary>One line.</summary>
    public OneLineAttribute()
        : base(Message)
    {
    }

    /// <inheritdoc/>
    public override bool IsValid(object? value) => value is not string text || MailText.IsOneLine(text.Trim());
}
