namespace Maturity.Web.Features.Members;

/// <summary>Names the texts of this folder: <c>MembersTexts.nl.resx</c> holds them in Dutch, by their English sentence.</summary>
public sealed class MembersTexts;
