namespace Maturity.Web.Tenancy;

/// <summary>
/// On an open page that must not tell whether a workspace exists: it runs for an unknown one too, where every query gives
/// no rows, and shows no workspace's name around it.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class HidesWorkspaceAttribute : Attribute;
