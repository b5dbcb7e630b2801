namespace Maturity.Web.Features.Leads;

/// <summary>What makes a lead look less than serious. Nothing here refuses anybody; sales sees it.</summary>
[Flags]
public enum LeadDoubts
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The mail domain gives out addresses that are thrown away.</summary>
    Disposable = 1,

    /// <summary>The mail domain belongs to a provider, not to a company.</summary>
    PublicDomain = 2,

    /// <summary>All questions have the same answer.</summary>
    UniformAnswers = 4,

    /// <summary>Answered faster than anybody reads.</summary>
    Hasty = 8,
}
