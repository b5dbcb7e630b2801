namespace Maturity.Web.Features.Questionnaires;

/// <summary>
/// The content of a questionnaire version in use, kept so that a result can be explained for as long as it exists,
/// whatever becomes of the files. Shared by all workspaces, since content is not anybody's data; never changes.
/// </summary>
public sealed class QuestionnaireContent
{
    private QuestionnaireContent()
    {
    }

    /// <summary>Content to keep.</summary>
    /// <param name="contentHash">Hash over the files.</param>
    /// <param name="key">Key of the questionnaire.</param>
    /// <param name="version">Its version.</param>
    /// <param name="files">The files, as JSON: name to text.</param>
    public QuestionnaireContent(string contentHash, string key, string version, string files)
    {
        ContentHash = contentHash;
        Key = key;
        Version = version;
        Files = files;
    }

    /// <summary>SHA-256 over the files, in lower-case hexadecimal.</summary>
    public string ContentHash { get; private set; } = "";

    /// <summary>Key of the questionnaire.</summary>
    public string Key { get; private set; } = "";

    /// <summary>Its version.</summary>
    public string Version { get; private set; } = "";

    /// <summary>The files as JSON: name to text.</summary>
    public string Files { get; private set; } = "";
}
