namespace Maturity.Core.Questionnaires;

/// <summary>Industries and size bands, shared by all questionnaires: the fixed segments that peers are found in.</summary>
/// <param name="Supersectors">Groups of industries.</param>
/// <param name="Industries">Industries, in the order of the file.</param>
/// <param name="SizeBands">Size bands from small to large.</param>
public sealed record Classification(
    IReadOnlyList<Supersector> Supersectors, IReadOnlyList<Industry> Industries, IReadOnlyList<SizeBand> SizeBands);
