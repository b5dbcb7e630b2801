namespace Maturity.Web.Features.Account;

/// <summary>Names the texts of this folder: <c>AccountTexts.nl.resx</c> holds them in Dutch, by their English sentence.</summary>
public sealed class AccountTexts;
