using Microsoft.AspNetCore.Authentication;

namespace Maturity.Web.Features.Answering;

/// <summary>Adds what the respondent cookie says to the caller, beside the sign-in cookie: a person may have both.</summary>
public sealed class RespondentCookie(RequestDelegate next)
{
    /// <summary>Handles one request.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        var result = await context.AuthenticateAsync(RespondentClaims.Scheme);
        if (result.Succeeded) context.User.AddIdentities(result.Principal.Identities);
        await next(context);
    }
}
