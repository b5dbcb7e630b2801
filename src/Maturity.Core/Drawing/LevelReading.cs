namespace Maturity.Core.Drawing;

/// <summary>What a <see cref="LevelScale"/> shows.</summary>
/// <param name="Level">Level reached, 1 to 5; null when the result is incomplete.</param>
/// <param name="Index">Points 0 to 100; null when the result is incomplete.</param>
/// <param name="IndexText">The index as the reader's language writes it.</param>
/// <param name="CapText">Words for the cap when the weakest dimension holds the level down; null otherwise.</param>
public sealed record LevelReading(int? Level, double? Index, string IndexText, string? CapText);
