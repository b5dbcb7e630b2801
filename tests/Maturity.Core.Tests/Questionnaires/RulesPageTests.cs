using System.Globalization;
using System.Text.RegularExpressions;
using Maturity.Core.Questionnaires;
using Maturity.Core.Tests.Scoring;

namespace Maturity.Core.Tests.Questionnaires;

/// <summary><c>docs/questionnaire-rules.md</c> lists the codes that the code uses, and this folder tests each of Core's.</summary>
public sealed partial class RulesPageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(VectorFile.Root, "docs", "questionnaire-rules.md"));

    private static readonly string[] Core = Used("src", "Maturity.Core", "Questionnaires");

    [Fact]
    public void Page_Codes_AreThoseOfTheCode()
    {
        string[] used = [.. Core.Concat(Used("src", "Maturity.Web", "Features", "Questionnaires")).Distinct().Order()];
        Assert.Equal(used, Listed().Matches(Page).Select(match => match.Groups[1].Value));
        Assert.True(used.Length > 30);
    }

    [Fact]
    public void Tests_EveryCodeOfCore_IsExpectedSomewhere()
    {
        var tests = string.Concat(Directory.GetFiles(Path.Combine(VectorFile.Root, "tests", "Maturity.Core.Tests", "Questionnaires"), "*.cs").Select(File.ReadAllText));
        Assert.All(Core, code => Assert.Contains(code, tests, StringComparison.Ordinal));
    }

    [Fact]
    public void Page_Limits_AreThoseOfTheCode()
    {
        var limits = File.ReadAllText(Path.Combine(VectorFile.Root, "src", "Maturity.Core", "Questionnaires", "YamlLimits.cs"));
        Assert.Contains("Bytes = 512 * 1024;", limits, StringComparison.Ordinal);
        Assert.All(
            new[] { ("Events", "more than {0} values"), ("Depth", "more than {0} deep"), ("Characters", "more than {0} characters"), ("Problems", "more than {0} problems") },
            limit => Assert.Contains(string.Format(CultureInfo.InvariantCulture, limit.Item2, Limit(limits, limit.Item1).ToString("N0", CultureInfo.InvariantCulture)), Page, StringComparison.Ordinal));
    }

    [Fact]
    public void Page_SmallestQuestionnaire_LoadsWithoutAProblem()
    {
        var text = Regex.Match(Page, "```yaml\n(.*?)```", RegexOptions.Singleline).Groups[1].Value;
        var loaded = QuestionnaireLoader.Load([new(QuestionnaireLoader.MainFile, System.Text.Encoding.UTF8.GetBytes(text))]);
        Assert.Empty(loaded.Problems);
        Assert.Equal("mini", loaded.Questionnaire?.Key);
    }

    private static int Limit(string limits, string name) =>
        int.Parse(Regex.Match(limits, $@"int {name} = ([0-9_]+);").Groups[1].Value.Replace("_", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);

    private static string[] Used(params string[] folder) =>
        [.. Directory.GetFiles(Path.Combine([VectorFile.Root, .. folder]), "*.cs").SelectMany(file => Code().Matches(File.ReadAllText(file))).Select(match => match.Value.Trim('"')).Distinct().Order()];

    [GeneratedRegex("\"Q[0-9]{3}\"")]
    private static partial Regex Code();

    [GeneratedRegex(@"^\| (Q[0-9]{3}) \|", RegexOptions.Multiline)]
    private static partial Regex Listed();
}
