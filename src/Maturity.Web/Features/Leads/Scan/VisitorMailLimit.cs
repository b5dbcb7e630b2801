namespace Maturity.Web.Features.Leads.Scan;

/// <summary>Keeps the forms of a scan from filling a mailbox that need not be the sender's: confirmations and ways back together.</summary>
public sealed class VisitorMailLimit : IDisposable
{
    /// <summary>Mails to one address in a day.</summary>
    public const int PerAddress = 3;

    private readonly AddressLimit addresses = new(PerAddress);

    /// <summary>Whether one more may be sent; counts it.</summary>
    /// <param name="workspaceId">The workspace.</param>
    /// <param name="address">Whose mail address.</param>
    public bool Allows(Guid workspaceId, string address) => addresses.Allows(workspaceId, address);

    /// <inheritdoc/>
    public void Dispose() => addresses.Dispose();
}
