using Maturity.Web.Features.Questionnaires;

namespace Maturity.Web.Features.Leads.Scan;

/// <summary>Which questionnaire version new scans ask, kept in the database once for as long as the product runs.</summary>
public sealed class ScanContent
{
    private string? hash;

    /// <summary>Hash of its content.</summary>
    /// <param name="library">The shipped questionnaires.</param>
    /// <param name="stored">The kept ones.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async ValueTask<string> HashAsync(QuestionnaireLibrary library, StoredQuestionnaires stored, CancellationToken cancellation) =>
        hash ??= await stored.KeepAsync(library.All[^1], cancellation);
}
