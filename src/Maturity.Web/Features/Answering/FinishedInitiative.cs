namespace Maturity.Web.Features.Answering;

/// <summary>An initiative that has ended, as far as a question is concerned.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Level">Level that it aimed for in the question's capability.</param>
public sealed record FinishedInitiative(string Title, int Level);
