using Maturity.Web.Tenancy;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace Maturity.Web.Features.Account;

/// <summary>The field for a workspace's address: what is typed, or else what the name suggests, and what is wrong with it.</summary>
public static class SlugField
{
    private const string Field = "Input.Slug";

    /// <summary>The slug; usable only if <paramref name="state"/> took no problem.</summary>
    /// <param name="state">Takes the problem.</param>
    /// <param name="typed">What was typed, if anything.</param>
    /// <param name="name">Name of the workspace.</param>
    /// <param name="texts">Words of the problem.</param>
    public static string Check(ModelStateDictionary state, string? typed, string? name, IStringLocalizer texts)
    {
        var proposal = WorkspaceSlug.Propose(name ?? "");
        var slug = string.IsNullOrWhiteSpace(typed) ? proposal : typed.Trim().ToLowerInvariant();
        if (WorkspaceSlug.IsValid(slug)) return slug;
        // Without a name there is nothing to propose from, and the field of the name says so already.
        if (string.IsNullOrWhiteSpace(typed) && string.IsNullOrWhiteSpace(name)) return slug;
        state.AddModelError(Field, Problem(slug, proposal, texts));
        return slug;
    }

    /// <summary>Another workspace has the address.</summary>
    /// <param name="state">Takes the problem.</param>
    /// <param name="slug">The address.</param>
    /// <param name="texts">Words of the problem.</param>
    public static void Taken(ModelStateDictionary state, string slug, IStringLocalizer texts) =>
        state.AddModelError(Field, texts["Another workspace has the address “{0}”. Choose another.", slug]);

    private static string Problem(string slug, string proposal, IStringLocalizer texts) =>
        slug.Length == 0 ? texts["No address can be made of this name. Type one of 2 to {0} lower-case letters, digits and single hyphens.", Workspace.SlugLength]
        : WorkspaceSlug.IsReserved(slug) ? texts["The product itself uses the address “{0}”. Choose another, such as “{0}-1”.", slug]
        : proposal.Length == 0 ? texts["Type 2 to {0} lower-case letters, digits and single hyphens.", Workspace.SlugLength]
        : texts["Type 2 to {0} lower-case letters, digits and single hyphens, such as “{1}”.", Workspace.SlugLength, proposal];
}
