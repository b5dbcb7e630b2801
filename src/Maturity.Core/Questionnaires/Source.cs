namespace Maturity.Core.Questionnaires;

/// <summary>Where an idea or a fact comes from.</summary>
/// <param name="Id">Id such as <c>WEF-2025</c>.</param>
/// <param name="Citation">Author or publisher, title and year, as a report prints them.</param>
/// <param name="Where">Link to it, as a report prints it; may be empty.</param>
/// <param name="Status">How well it is known to the authors.</param>
/// <param name="Use">What may be done with it, and notes of the authors; never printed.</param>
public sealed record Source(string Id, string Citation, string Where, SourceStatus Status, string Use);
