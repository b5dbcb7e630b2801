using Microsoft.AspNetCore.Authorization;

namespace Maturity.Web.Tenancy;

/// <summary>
/// The caller is a member of the workspace entered: to read, with any role; to change something, with one of
/// <paramref name="writers"/>. One rule for a whole folder of pages, so that a new form cannot forget it.
/// </summary>
/// <param name="readers">Roles that may read.</param>
/// <param name="writers">Roles that may change something.</param>
public sealed class MemberRequirement(IReadOnlySet<Role> readers, IReadOnlySet<Role> writers) : IAuthorizationRequirement
{
    /// <summary>Whether a member with <paramref name="role"/> may send a request with <paramref name="method"/>.</summary>
    /// <param name="role">Role of the member.</param>
    /// <param name="method">HTTP method.</param>
    public bool Allows(Role role, string method) =>
        (HttpMethods.IsGet(method) || HttpMethods.IsHead(method) ? readers : writers).Contains(role);
}
