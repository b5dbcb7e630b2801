namespace Maturity.Web.Mail;

/// <summary>Names the texts of this folder: <c>MailTexts.nl.resx</c> holds them in Dutch, by their English sentence.</summary>
public sealed class MailTexts;
