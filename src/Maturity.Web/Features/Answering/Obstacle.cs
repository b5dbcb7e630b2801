namespace Maturity.Web.Features.Answering;

/// <summary>What keeps a respondent from answering.</summary>
public enum Obstacle
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The assessment has not been opened yet.</summary>
    NotOpen,

    /// <summary>The assessment is closed.</summary>
    Closed,

    /// <summary>The respondent has submitted.</summary>
    Submitted,
}
