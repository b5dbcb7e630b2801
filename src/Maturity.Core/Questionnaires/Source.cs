namespace Maturity.Core.Questionnaires;

/// <summary>Where an idea or a fact comes from.</summary>
/// <param name="Id">Id such as <c>WEF-2025</c>.</param>
/// <param name="Citation">Author, title and date.</param>
/// <param name="Where">Where it can be read.</param>
/// <param name="Status">How well it is known to the authors.</param>
/// <param name="Use">What may be done with it.</param>
public sealed record Source(string Id, string Citation, string Where, SourceStatus Status, string Use);
