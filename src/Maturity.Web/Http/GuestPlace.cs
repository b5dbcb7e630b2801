namespace Maturity.Web.Http;

/// <summary>Where somebody is who came for a public page and knows nothing else of the product.</summary>
/// <param name="Home">Local address where they began; errors lead back to it.</param>
/// <param name="Layout">Layout of the pages there, which errors keep.</param>
public sealed record GuestPlace(string Home, string Layout);
