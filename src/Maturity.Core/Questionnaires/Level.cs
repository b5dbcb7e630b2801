namespace Maturity.Core.Questionnaires;

/// <summary>One of the five levels of maturity.</summary>
/// <param name="Number">1 to 5.</param>
/// <param name="Name">Name of the level, such as "Established".</param>
/// <param name="Meaning">What an organization at this level looks like, in one sentence.</param>
public sealed record Level(int Number, string Name, string Meaning);
