namespace Maturity.Web.Features.Workspaces;

/// <summary>Names the texts of this folder: <c>WorkspacesTexts.nl.resx</c> holds them in Dutch, by their English sentence.</summary>
public sealed class WorkspacesTexts;
