namespace Maturity.Core.Questionnaires;

/// <summary>Reads the files of one questionnaire folder: all problems at once, and nothing half-loaded.</summary>
public static class QuestionnaireLoader
{
    /// <summary>Loads <c>questionnaire.yaml</c>, <c>initiatives.yaml</c> if given, and any overlays.</summary>
    /// <param name="files">The files of the folder.</param>
    public static LoadedQuestionnaire Load(IReadOnlyList<SourceFile> files) => throw new NotImplementedException();
}
