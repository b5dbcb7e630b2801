namespace Maturity.Web.Tests.Isolation;

/// <summary>Who asks. All but the last three have, or once had, something to do with workspace A.</summary>
public enum Actor
{
    Anonymous,
    Respondent,
    Viewer,
    Sales,
    Consultant,
    Owner,

    /// <summary>Owner of workspace B.</summary>
    MemberOfAnother,

    /// <summary>Was a member of workspace A and is still signed in.</summary>
    ExMember,

    /// <summary>Platform administrator without any membership.</summary>
    Administrator,
}
