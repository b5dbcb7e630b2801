namespace Maturity.Web.Features.Roadmaps;

/// <summary>Registers roadmaps.</summary>
public static class RoadmapsSetup
{
    /// <summary>Services.</summary>
    public static void AddRoadmaps(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<RoadmapReading>();
        builder.Services.AddScoped<RoadmapDesk>();
        builder.Services.AddScoped<RoadmapVisits>();
        builder.Services.AddScoped<AimKeeping>();
        builder.Services.AddScoped<ProgressCarrying>();
        builder.Services.AddScoped<FinishedInitiatives>();
    }
}
