using Maturity.Web.Features.Results.Perception;

namespace Maturity.Web.Features.Results;

/// <summary>Registers results.</summary>
public static class ResultsSetup
{
    /// <summary>Services.</summary>
    public static void AddResults(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ScoringModels>();
        builder.Services.AddScoped<AssessmentResults>();
        builder.Services.AddScoped<ResultAccess>();
        builder.Services.AddScoped<ResultVisibility>();
        builder.Services.AddScoped<GivenAnswers>();
    }
}
