using Maturity.Core.Questionnaires;

namespace Maturity.Web.Features.Benchmarks;

/// <summary>What came of reading a peer file: all of it, or nothing and the reasons.</summary>
/// <param name="Table">What it holds; null when there is any problem.</param>
/// <param name="Problems">Every problem found.</param>
public sealed record PeerLoaded(PeerTable? Table, IReadOnlyList<Problem> Problems);
