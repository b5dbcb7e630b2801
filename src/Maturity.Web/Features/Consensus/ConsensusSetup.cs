using Maturity.Web.Features.Account;
using Maturity.Web.Tenancy;

namespace Maturity.Web.Features.Consensus;

/// <summary>Registers consensus sessions.</summary>
public static class ConsensusSetup
{
    /// <summary>Services.</summary>
    public static void AddConsensus(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<SessionWatch>();
        builder.Services.AddSingleton<LiveAccess>();
        builder.Services.AddSingleton<LiveEvents>();
        builder.Services.AddScoped<SessionReading>();
        builder.Services.AddScoped<SessionDesk>();
        builder.Services.AddScoped<SeatDesk>();
        builder.Services.AddScoped<SeatAccess>();
        builder.Services.AddScoped<MeetingReading>();
        builder.Services.AddScoped<AgreedAnswers>();
    }

    /// <summary>Maps what the pages listen to.</summary>
    public static void MapConsensus(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/{workspace}/assessments/{assessmentId:guid}/consensus/live", MeetingLiveAsync)
            .RequireAuthorization(Policies.Consultant).DisableCookieRedirect();
        endpoints.MapGet("/{workspace}/meeting/{sessionId:guid}/live", SeatLiveAsync)
            .RequireAuthorization(Policies.Respondent).DisableCookieRedirect();
    }

    private static async Task<IResult> MeetingLiveAsync(
        HttpContext context, Guid assessmentId, CurrentTenant tenant, MeetingReading reading, LiveAccess access, LiveEvents stream)
    {
        if (await reading.LiveSessionAsync(assessmentId, context.RequestAborted) is not { } session) return TypedResults.NotFound();
        var account = context.User.AccountId()!.Value;
        await stream.WriteAsync(context, tenant.Workspace, session.Id, stop => access.OfMemberAsync(tenant.Workspace, account, stop));
        return TypedResults.Empty;
    }

    private static async Task<IResult> SeatLiveAsync(
        HttpContext context, Guid sessionId, CurrentTenant tenant, SeatAccess seats, LiveAccess access, LiveEvents stream)
    {
        if (await seats.FindAsync(sessionId, context.User, context.RequestAborted) is not { } seat) return TypedResults.NotFound();
        await stream.WriteAsync(context, tenant.Workspace, sessionId, stop => access.OfSeatAsync(tenant.Workspace, seat.Id, stop));
        return TypedResults.Empty;
    }
}
