namespace Maturity.Web.Features.Benchmarks;

/// <summary>What speaks against the answers of an assessment (G10).</summary>
[Flags]
public enum SheetDoubt
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Somebody gave the same answer to every question.</summary>
    AllEqual = 1,

    /// <summary>Somebody took less than two seconds for a question, on average.</summary>
    Hasty = 2,
}
