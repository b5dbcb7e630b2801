namespace Maturity.Web.Mail;

/// <summary>A plain-text mail to one person. Nothing in it can become another head line or another recipient.</summary>
public sealed record OutgoingMail
{
    /// <summary>Longest subject; what is longer is cut.</summary>
    public const int SubjectLength = 150;

    /// <summary>A mail.</summary>
    /// <param name="to">One mail address, see <see cref="MailAddressAttribute"/>.</param>
    /// <param name="subject">Subject; line breaks and control characters become spaces.</param>
    /// <param name="body">Text.</param>
    /// <exception cref="ArgumentException"><paramref name="to"/> is not one mail address.</exception>
    public OutgoingMail(string to, string subject, string body)
    {
        if (!MailAddressAttribute.IsAddress(to)) throw new ArgumentException("Not one mail address.", nameof(to));
        To = to;
        Subject = OneLine(subject);
        Body = body;
    }

    /// <summary>Mail address of the reader.</summary>
    public string To { get; }

    /// <summary>Subject, in one line.</summary>
    public string Subject { get; }

    /// <summary>Text.</summary>
    public string Body { get; }

    /// <summary>A document that goes with it; null for none.</summary>
    public MailAttachment? Attachment { get; init; }

    private static string OneLine(string text)
    {
        var line = MailText.OneLine(text);
        return line.Length <= SubjectLength ? line : line[..(SubjectLength - 1)] + "…";
    }
}
