namespace Maturity.Core.Benchmarking;

/// <summary>What a snapshot keeps of one cell. Never shown as it is: a viewer sees a <see cref="PeerCell"/> that the rules have been tested on.</summary>
/// <param name="Segment">Code of the segment.</param>
/// <param name="MemberHash">SHA-256 of the members, as hexadecimal digits: two sets of figures with the same hash are of the same organizations and assessments.</param>
/// <param name="Measures">One tally per measure, the index first, which every member has.</param>
public sealed record CellFigures(string Segment, string MemberHash, IReadOnlyList<MeasureTally> Measures);
