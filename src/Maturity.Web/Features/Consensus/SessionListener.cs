using System.Threading.Channels;

namespace Maturity.Web.Features.Consensus;

/// <summary>One screen that listens to a session.</summary>
/// <param name="states">What it hears; complete when there is nothing more to hear.</param>
/// <param name="leave">Stops listening.</param>
public sealed class SessionListener(ChannelReader<SessionState> states, Action leave) : IDisposable
{
    /// <summary>What it hears; complete when there is nothing more to hear.</summary>
    public ChannelReader<SessionState> States { get; } = states;

    /// <inheritdoc/>
    public void Dispose() => leave();
}
