namespace Maturity.Web.Features.Administration;

/// <summary>Who can sign in to the demo workspace.</summary>
/// <param name="Email">Mail address.</param>
/// <param name="Password">A password made for this installation, shown once.</param>
public sealed record DemoOwner(string Email, string Password);
