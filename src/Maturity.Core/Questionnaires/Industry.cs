namespace Maturity.Core.Questionnaires;

/// <summary>An industry an organization works in.</summary>
/// <param name="Code">Code such as <c>FIN</c>.</param>
/// <param name="Label">Label as people read it.</param>
/// <param name="NaceSections">Sections of NACE Rev. 2.1 that it covers.</param>
/// <param name="Supersector">Code of its supersector.</param>
public sealed record Industry(string Code, string Label, string NaceSections, string Supersector);
