namespace Maturity.Core.Questionnaires;

/// <summary>Reads <c>published.yaml</c>: a version that was published never changes again.</summary>
internal static class PublishedVersions
{
    /// <summary>Reports a published version whose content is no longer what was published.</summary>
    public static void Check(YamlNode root, Questionnaire questionnaire, ProblemList problems)
    {
        var head = new YamlFields(root, "the file of published versions", problems, ["format", "versions"]);
        QuestionnaireReader.Format(head, problems, required: false);
        foreach (var (version, hash) in head.Map("versions"))
        {
            if (!QuestionnaireVersion.TryParse(version.Value, out var published)) problems.Error("Q014", version, $"“{Quoted.Of(version.Value)}” is not a version. Write three whole numbers, such as 1.0.0.");
            else if (hash is not YamlText { Value.Length: 64 } text || !text.Value.All(char.IsAsciiHexDigit)) problems.Error("Q012", hash, "The hash of a version has 64 hexadecimal digits. “maturity lint --hash” prints it.");
            else if (published == questionnaire.Version && !text.Value.Equals(questionnaire.ContentHash, StringComparison.OrdinalIgnoreCase))
                problems.Error("Q027", text, $"Version {published} was published with other content. Raise “version” instead of changing what is published (its hash is now {questionnaire.ContentHash}).");
        }
    }
}
