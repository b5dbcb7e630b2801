namespace Maturity.Web.Mail;

/// <summary>Whom a mail is for.</summary>
/// <param name="Address">One mail address.</param>
/// <param name="Name">Name; empty when nobody has proved that the address is theirs.</param>
/// <param name="Language">Language tag of the mail.</param>
public sealed record MailReader(string Address, string Name, string Language);
