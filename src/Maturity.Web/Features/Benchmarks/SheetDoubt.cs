namespace Maturity.Web.Features.Benchmarks;

/// <summary>What speaks against an assessment (G10).</summary>
[Flags]
public enum SheetDoubt
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Somebody gave the same answer to every question.</summary>
    AllEqual = 1,

    /// <summary>Somebody took less than two seconds for a question, on average.</summary>
    Hasty = 2,

    /// <summary>
    /// Another workspace used its company number or mail domain first, see <see cref="Claims"/>. Found anew for each snapshot, never kept
    /// with the scores: it depends on who else takes part.
    /// </summary>
    Claim = 4,
}
