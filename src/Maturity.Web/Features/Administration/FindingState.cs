namespace Maturity.Web.Features.Administration;

/// <summary>What a check came to.</summary>
public enum FindingState
{
    /// <summary>As it should be.</summary>
    Fine,

    /// <summary>Works, but less well than it could.</summary>
    Attention,

    /// <summary>Does not work until it is mended.</summary>
    Broken,
}
