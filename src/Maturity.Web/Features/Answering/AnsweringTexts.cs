namespace Maturity.Web.Features.Answering;

/// <summary>Names the texts of this folder: AnsweringTexts.nl.resx, keyed by the English sentence.</summary>
public sealed class AnsweringTexts;
