namespace Maturity.Web.Tenancy;

/// <summary>A write reached for a row of another workspace. Always a bug or an attack, never an expected outcome.</summary>
public sealed class TenantViolationException(string message) : InvalidOperationException(message);
