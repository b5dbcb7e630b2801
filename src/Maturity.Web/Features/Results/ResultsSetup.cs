using Maturity.Web.Features.Results.Perception;
using Maturity.Web.Features.Results.Trends;

namespace Maturity.Web.Features.Results;

/// <summary>Registers results.</summary>
public static class ResultsSetup
{
    /// <summary>Services.</summary>
    public static void AddResults(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ScoringModels>();
        builder.Services.AddScoped<SubmittedSheets>();
        builder.Services.AddScoped<AssessmentResults>();
        builder.Services.AddScoped<IndexChanges>();
        builder.Services.AddScoped<ResultAccess>();
        builder.Services.AddScoped<ResultVisibility>();
        builder.Services.AddScoped<GivenAnswers>();
    }
}
