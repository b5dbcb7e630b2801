namespace Maturity.Web.Tenancy;

/// <summary>
/// A page that strangers may open and that tells itself, once it knows the caller's link, that the workspace is suspended.
/// Without this mark a stranger gets the answer that a workspace gets which does not exist.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RefusesWhenSuspendedAttribute : Attribute;
