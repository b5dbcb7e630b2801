namespace Maturity.Web.Features.Consensus;

/// <summary>Names the texts of this folder: <c>ConsensusTexts.nl.resx</c> holds them in Dutch, by their English sentence.</summary>
public sealed class ConsensusTexts;
