using Microsoft.AspNetCore.Identity;

namespace Maturity.Web.Features.Account;

/// <summary>How an attempt to set the installation up ended.</summary>
public sealed class FirstRunOutcome
{
    /// <summary>Account and workspace exist, and the link is dead.</summary>
    public static readonly FirstRunOutcome Done = new();

    /// <summary>The link is not valid any more: somebody else was faster, or a restart made a new one.</summary>
    public static readonly FirstRunOutcome TooLate = new();

    /// <summary>Another workspace, such as the demonstration, has this address.</summary>
    public static readonly FirstRunOutcome SlugTaken = new();

    private FirstRunOutcome()
    {
    }

    /// <summary>What is wrong with the account; empty in every other case.</summary>
    public IReadOnlyList<IdentityError> Errors { get; private init; } = [];

    /// <summary>The account was refused.</summary>
    /// <param name="errors">Why; at least one.</param>
    public static FirstRunOutcome Refused(IReadOnlyList<IdentityError> errors) => new() { Errors = errors };
}
