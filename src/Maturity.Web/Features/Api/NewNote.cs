namespace Maturity.Web.Features.Api;

/// <summary>A note to write about a lead.</summary>
/// <param name="Text">What it says, 1 to 2000 characters.</param>
public sealed record NewNote(string Text);
