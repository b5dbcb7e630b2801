namespace Maturity.Web.Features.Assessments;

/// <summary>Registers assessments.</summary>
public static class AssessmentsSetup
{
    /// <summary>Services.</summary>
    public static void AddAssessments(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<InvitationLimit>();
        builder.Services.AddScoped<Invitation>();
        builder.Services.AddScoped<AssessmentDesk>();
        builder.Services.AddScoped<Following>();
        builder.Services.AddScoped<AssessmentLock>();
        builder.Services.AddScoped<AssessmentMoves>();
    }
}
