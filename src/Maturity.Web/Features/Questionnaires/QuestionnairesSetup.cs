namespace Maturity.Web.Features.Questionnaires;

/// <summary>Registers questionnaires.</summary>
public static class QuestionnairesSetup
{
    /// <summary>Services.</summary>
    public static void AddQuestionnaires(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<QuestionnaireLibrary>();
        builder.Services.AddSingleton<StoredQuestionnaires>();
    }
}
