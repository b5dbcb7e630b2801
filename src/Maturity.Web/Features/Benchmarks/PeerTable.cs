namespace Maturity.Web.Features.Benchmarks;

/// <summary>What a peer file holds.</summary>
/// <param name="File">Name of the file as its author knows it.</param>
/// <param name="Measures">Ids of the measures in the order of the header, <c>index</c> first.</param>
/// <param name="Rows">Its organizations, each once.</param>
public sealed record PeerTable(string File, IReadOnlyList<string> Measures, IReadOnlyList<PeerRow> Rows);
