namespace Maturity.Web.Mail;

/// <summary>A mail to be made and sent outside of the request that caused it.</summary>
/// <param name="Kind">What it is, for the log.</param>
/// <param name="Compose">Makes it, in a scope of its own; null when there is nothing to send after all.</param>
public sealed record QueuedMail(string Kind, Func<IServiceProvider, CancellationToken, Task<OutgoingMail?>> Compose);
