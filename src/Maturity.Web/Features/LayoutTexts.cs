namespace Maturity.Web.Features;

/// <summary>Names the texts of the layouts and shared partials: LayoutTexts.nl.resx, keyed by the English sentence.</summary>
public sealed class LayoutTexts;
