namespace Maturity.Web.Features.Results.Components;

/// <summary>Names the texts of a result: the key is the English sentence, translations stand in the .resx beside it.</summary>
public sealed class ResultTexts;
