namespace Maturity.Core.Questionnaires;

/// <summary>A group of industries.</summary>
/// <param name="Code">Code such as <c>GOODS</c>.</param>
/// <param name="Label">Label as people read it.</param>
public sealed record Supersector(string Code, string Label);
