namespace Maturity.Web.Tenancy;

/// <summary>Why the workspace of a request refuses it; see <see cref="Workspace.Suspend"/>.</summary>
/// <param name="Reason">What the platform administrator wrote.</param>
public sealed record Suspension(string Reason)
{
    /// <summary>Refuses a request, and leaves the reason for the page that says so.</summary>
    /// <param name="context">The request.</param>
    /// <param name="reason">The reason.</param>
    public static void Refuse(HttpContext context, string reason)
    {
        context.Features.Set(new Suspension(reason));
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
    }
}
