namespace Maturity.Web.Features.Leads;

/// <summary>The finished scan that a lead came with.</summary>
/// <param name="Id">Made when the scan began; the same scan and address sent twice make one lead.</param>
/// <param name="ContentHash">Hash of the questionnaire version.</param>
/// <param name="Answers">The answers, see <see cref="ScanAnswers"/>.</param>
/// <param name="Level">Indicative level, 1 to 5; null when too little was answered.</param>
/// <param name="Index">Index, 0 to 100; null when too little was answered.</param>
/// <param name="StartedAt">When the first page was opened.</param>
public sealed record LeadScan(Guid Id, string ContentHash, string Answers, int? Level, double? Index, DateTimeOffset StartedAt);
