namespace Maturity.Web.Features.Answering;

/// <summary>What became of a wish to save an answer.</summary>
public enum SaveStatus
{
    /// <summary>It is stored, now or by an earlier try with the same operation id.</summary>
    Saved,

    /// <summary>The answer was changed by somebody or somewhere else since; nothing was stored.</summary>
    Conflict,

    /// <summary>The operation id was used for something else; nothing was stored.</summary>
    OperationReused,

    /// <summary>The assessment or the respondent takes no answers; nothing was stored.</summary>
    Refused,
}
