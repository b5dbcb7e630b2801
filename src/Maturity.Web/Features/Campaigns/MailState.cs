namespace Maturity.Web.Features.Campaigns;

/// <summary>What became of a mail.</summary>
public enum MailState
{
    /// <summary>It waits to be sent.</summary>
    Waiting,

    /// <summary>A node is sending it.</summary>
    Sending,

    /// <summary>The mail server took it.</summary>
    Sent,

    /// <summary>It was not sent, and will not be by itself.</summary>
    Failed,

    /// <summary>When its turn came the person had submitted, wanted no more, or had no link any more.</summary>
    Dropped,
}
