namespace Maturity.Web.Features.Campaigns;

/// <summary>One thing wrong with a list of people, said so that it can be mended.</summary>
/// <param name="Line">Line, counted from 1; 0 for the list as a whole.</param>
/// <param name="Message">What is wrong and what to do, in the reader's language.</param>
public sealed record InviteProblem(int Line, string Message);
