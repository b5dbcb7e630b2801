namespace Maturity.Web.Tests.Isolation;

/// <summary>One thing the product does, for whom, and what to send so that it is done.</summary>
/// <param name="Route">As <c>ProductRoute</c> writes it.</param>
/// <param name="Does">What it does, for docs/roles.md.</param>
/// <param name="Who">For whom.</param>
/// <param name="Form">Fields, <c>name=value&amp;…</c>; a value in braces is one of <see cref="Place.Values"/>. In the query of a GET.</param>
/// <param name="Json">Body instead of a form.</param>
/// <param name="Published">Whether the assessment must be published for it.</param>
/// <param name="Answers">Status where it is granted; 0 for any success or redirect.</param>
/// <param name="EndsSession">Whether it signs out, so that nobody can go on afterwards.</param>
/// <param name="NamesWorkspaces">Whether it shows that workspaces exist, and nothing of what is in them.</param>
public sealed record AccessRow(
    string Route, string Does, Who Who, string Form = "", string Json = "", bool Published = false, int Answers = 0, bool EndsSession = false, bool NamesWorkspaces = false);
