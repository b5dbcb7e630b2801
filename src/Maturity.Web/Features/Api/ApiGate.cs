using Maturity.Web.Tenancy;

namespace Maturity.Web.Features.Api;

/// <summary>Refuses requests to the API without a token that is good for them. Runs after limits, so that guessing is limited too.</summary>
public sealed class ApiGate(RequestDelegate next)
{
    /// <summary>Handles one request.</summary>
    public async Task InvokeAsync(HttpContext context, CurrentTenant tenant)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<NeedsScopeAttribute>() is not { } needed)
        {
            await next(context);
            return;
        }

        if (context.Features.Get<ApiCaller>() is not { } caller)
        {
            context.Response.Headers.WWWAuthenticate = "Bearer";
            await ApiProblem.Write(context, StatusCodes.Status401Unauthorized, "No valid token",
                "There is no token in the header Authorization, or it is unknown in this workspace, has expired or was revoked.",
                "Send “Authorization: Bearer mat_…” with a token that an owner of this workspace made under Settings, API.");
        }
        else if (!caller.Scopes.Contains(needed.Scope))
        {
            await ApiProblem.Write(context, StatusCodes.Status403Forbidden, "The token is not good for this",
                $"The token “{caller.Name}” does not have the scope {needed.Scope}.", $"Ask an owner of the workspace for a token with the scope {needed.Scope}.");
        }
        else if (tenant.Workspace.SuspendedAt is not null)
        {
            await ApiProblem.Write(context, StatusCodes.Status403Forbidden, "The workspace is suspended",
                "Nothing in it can be read or changed for now. Nothing is lost.", "Ask whoever runs this installation when it will be open again.");
        }
        else
        {
            await next(context);
        }
    }
}
