namespace Maturity.Web.Mail;

/// <summary>Names the texts of <see cref="AccountMails"/>: <c>AccountMailTexts.nl.resx</c> holds them in Dutch, by their English sentence.</summary>
public sealed class AccountMailTexts;
