namespace Maturity.Web.Features.Consensus;

/// <summary>The name of somebody who takes a seat, as it is kept.</summary>
public static class SeatName
{
    /// <summary>On one line, without signs that have no shape, at most <see cref="ConsensusSeat.NameLength"/> characters; empty when nothing is left.</summary>
    /// <param name="typed">What they typed.</param>
    public static string Of(string? typed)
    {
        var line = string.Join(' ', new string([.. (typed ?? "").Select(c => char.IsControl(c) ? ' ' : c)]).Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        if (line.Length <= ConsensusSeat.NameLength) return line;
        // Not through the middle of a character that takes two.
        var end = char.IsHighSurrogate(line[ConsensusSeat.NameLength - 1]) ? ConsensusSeat.NameLength - 1 : ConsensusSeat.NameLength;
        return line[..end].TrimEnd();
    }
}
