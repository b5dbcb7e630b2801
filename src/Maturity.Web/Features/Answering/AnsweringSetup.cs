namespace Maturity.Web.Features.Answering;

/// <summary>Registers answering.</summary>
public static class AnsweringSetup
{
    /// <summary>Services.</summary>
    public static void AddAnswering(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<QuestionPlans>();
        builder.Services.AddScoped<RespondentAccess>();
        builder.Services.AddScoped<AnswerSaving>();
        builder.Services.AddScoped<Submission>();
        builder.Services.AddScoped<SectionSaving>();
        builder.Services.AddScoped<AnswerCheck>();
        builder.Services.AddScoped<CarriedAnswers>();
    }
}
