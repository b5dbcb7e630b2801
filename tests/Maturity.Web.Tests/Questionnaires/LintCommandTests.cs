using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Maturity.Web.Commands;
using Maturity.Web.Features.Questionnaires;
using Maturity.Web.Tests.Http;

namespace Maturity.Web.Tests.Questionnaires;

public sealed class LintCommandTests : IDisposable
{
    private const string Right = """
        format: 1
        key: mini
        version: 1.0.0
        language: en
        title: Mini
        levels: [{name: One}, {name: Two}, {name: Three}, {name: Four}, {name: Five}]
        dimensions: [{id: D, capabilities: [{id: C, questions: [{id: Q, text: How?, quickScan: true, answers: [a, b, c, d, e]}]}]}]

        """;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("maturity-lint-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Lint_RightFolder_SaysSo()
    {
        Write("v1/questionnaire.yaml", Right);
        Assert.Equal((0, "1 checked: 0 errors, 0 warnings.\n", ""), await LintAsync(At("v1")));
        Assert.Equal((0, "1 checked: 0 errors, 0 warnings.\n", ""), await LintAsync(At("v1/")));
        Assert.Equal((0, "1 checked: 0 errors, 0 warnings.\n", ""), await LintAsync(At("v1/questionnaire.yaml")));
    }

    [Fact]
    public async Task Lint_Errors_GoToStandardErrorAndWarningsDoNot()
    {
        Write("v1/questionnaire.yaml", Right.Replace("title: Mini", "title:", StringComparison.Ordinal).Replace("quickScan: true, ", "", StringComparison.Ordinal));
        Write("v1/initiatives.yaml", "initiatives: [{id: I, needs: [J]}]\n");
        var (code, output, error) = await LintAsync(At("v1"));
        Assert.Equal(1, code);
        Assert.Equal(
            $"{At("v1/questionnaire.yaml")}:5:1: Q010 error: The questionnaire needs “title”: a text that is not empty.\n" +
            $"{At("v1/initiatives.yaml")}:1:31: Q022 error: Initiative I refers to the initiative “J”, which does not exist. Correct the id or add the initiative.\n",
            error);
        Assert.Contains($"{At("v1/questionnaire.yaml")}:7:19: Q103 warning: ", output, StringComparison.Ordinal);
        Assert.EndsWith("1 checked: 2 errors, 2 warnings.\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lint_OnlyWarnings_KeepTheExitCode()
    {
        Write("v1/questionnaire.yaml", Right);
        Write("v1/notes.yaml", "a: 1\n");
        Write("v1/nl.yml", "a: 1\n");
        var (code, output, error) = await LintAsync(At("v1"));
        Assert.Equal((0, ""), (code, error));
        Assert.Equal(2, output.Split("Q105 warning: ").Length - 1);
    }

    [Theory]
    [InlineData("one/v1", true)]
    [InlineData("a/b/c/d", true)]
    [InlineData("a/b/c/d/e", false)]
    public async Task Lint_FolderOfFolders_FindsThemFourDeep(string inner, bool found)
    {
        Write($"{inner}/questionnaire.yaml", Right.Replace("format: 1", "format: 2", StringComparison.Ordinal));
        var (code, _, error) = await LintAsync(folder.FullName);
        Assert.Equal(1, code);
        Assert.StartsWith(found ? $"{At(inner)}/questionnaire.yaml:1:9: Q013 " : $"{At("questionnaire.yaml")}:0:0: Q029 ", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("questionaire.yaml")]
    [InlineData("Questionnaire.yaml")]
    [InlineData("questionnaire.yml")]
    [InlineData("initiatives.yaml")]
    [InlineData("published.yaml")]
    public async Task Lint_FolderOfFolders_NamesTheOneWithoutItsMainFile(string name)
    {
        Write("v1/questionnaire.yaml", Right);
        Write($"v2/{name}", Right);
        var (code, output, error) = await LintAsync(folder.FullName);
        Assert.Equal(1, code);
        Assert.StartsWith($"{At("v2/questionnaire.yaml")}:0:0: Q029 ", error, StringComparison.Ordinal);
        Assert.Contains(name, error, StringComparison.Ordinal);
        Assert.Contains("2 checked: 1 error,", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lint_FolderOfFolders_LeavesOtherYamlAlone()
    {
        Write("v1/questionnaire.yaml", Right);
        Write("v1/parts/app.yaml", "a: 1");
        Write("deploy/compose.yaml", "a: 1");
        Assert.Equal(0, (await LintAsync(folder.FullName)).Code);
    }

    [Theory]
    [InlineData("hostile.yaml", "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[", "hostile.yaml:1:21: Q005 ")]
    [InlineData("abc.yaml", "", "abc.yaml:1:1: Q007 ")]
    [InlineData("nl.yaml", "a: *b", "nl.yaml:1:4: Q008 ")]
    [InlineData("initiatives.yaml", "# nothing", "initiatives.yaml:1:1: Q007 ")]
    [InlineData("noending", "a: 'b", "noending:1:4: Q003 ")]
    [InlineData("classification.yaml", "format: 1", "classification.yaml:1:1: Q010 ")]
    public async Task Lint_AnyFile_IsReadByItself(string name, string content, string expected)
    {
        Write(name, content);
        var (code, _, error) = await LintAsync(At(name));
        Assert.Equal(1, code);
        Assert.Contains(At(expected), error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lint_HugeFile_IsRefusedUnread()
    {
        await using (var file = File.Create(At("questionnaire.yaml"))) file.SetLength(10L * 1024 * 1024 * 1024);
        var before = GC.GetTotalAllocatedBytes();
        var (code, _, error) = await LintAsync(folder.FullName);
        Assert.Equal(1, code);
        Assert.StartsWith($"{At("questionnaire.yaml")}:0:0: Q001 ", error, StringComparison.Ordinal);
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 50_000_000);
    }

    [Fact]
    public async Task Lint_NothingThere_SaysSo()
    {
        Assert.StartsWith($"{At("nowhere")}:0:0: Q030 ", (await LintAsync(At("nowhere"))).Error, StringComparison.Ordinal);
        Assert.StartsWith($"{At("questionnaire.yaml")}:0:0: Q029 ", (await LintAsync(folder.FullName)).Error, StringComparison.Ordinal);
        Assert.NotEmpty(LintCommand.Create().Parse([]).Errors);
    }

    [Fact]
    public async Task Lint_FolderInPlaceOfFile_IsAProblem()
    {
        Directory.CreateDirectory(At("v1/initiatives.yaml"));
        Directory.CreateDirectory(At("v2/questionnaire.yaml"));
        Write("v1/questionnaire.yaml", Right);
        Assert.Equal(0, (await LintAsync(At("v1"))).Code);
        Assert.StartsWith($"{At("v2/questionnaire.yaml")}:0:0: Q029 ", (await LintAsync(At("v2"))).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lint_TooManyFiles_IsAProblem()
    {
        Write("questionnaire.yaml", Right);
        for (var i = 0; i < 101; i++) Write($"a{i}.yaml", "a: 1");
        Assert.StartsWith($"{folder.FullName}:0:0: Q030 error: The folder has more than 100 YAML files.", (await LintAsync(folder.FullName)).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lint_Json_HasEveryKey()
    {
        Write("a/questionnaire.yaml", Right);
        Write("b/questionnaire.yaml", Right.Replace("id: Q,", "id: 1,", StringComparison.Ordinal));
        var (code, output, error) = await LintAsync(folder.FullName, "--json");
        Assert.Equal((1, ""), (code, error));
        var json = JsonElement.Parse(output);
        Assert.Equal(["errors", "warnings", "checked", "problems"], json.EnumerateObject().Select(property => property.Name));
        Assert.Equal((1, 0), (json.GetProperty("errors").GetInt32(), json.GetProperty("warnings").GetInt32()));
        var (right, wrong) = (json.GetProperty("checked")[0], json.GetProperty("checked")[1]);
        Assert.Equal((At("a"), "mini@1.0.0"), (right.GetProperty("path").GetString(), right.GetProperty("questionnaire").GetString()));
        Assert.Matches("^[0-9a-f]{64}$", right.GetProperty("contentHash").GetString());
        Assert.Equal(JsonValueKind.Null, wrong.GetProperty("contentHash").ValueKind);
        var problem = Assert.Single(json.GetProperty("problems").EnumerateArray());
        Assert.Equal(["file", "line", "column", "code", "severity", "message"], problem.EnumerateObject().Select(property => property.Name));
        Assert.Equal((At("b/questionnaire.yaml"), 7, "Q015", "error"), (problem.GetProperty("file").GetString(), problem.GetProperty("line").GetInt32(), problem.GetProperty("code").GetString(), problem.GetProperty("severity").GetString()));
    }

    [Fact]
    public async Task Lint_Hash_IsTheOneToPublish()
    {
        Write("v1/questionnaire.yaml", Right);
        var line = (await LintAsync(At("v1"), "--hash")).Output.Split('\n')[0].Split(' ');
        Assert.Equal("mini@1.0.0", line[0]);
        Write("v1/published.yaml", $"format: 1\nversions:\n  1.0.0: {line[1]}\n");
        Assert.Equal(0, (await LintAsync(At("v1"))).Code);
        Write("v1/questionnaire.yaml", Right.Replace("How?", "Why?", StringComparison.Ordinal));
        Assert.StartsWith($"{At("v1/published.yaml")}:3:10: Q027 error: ", (await LintAsync(At("v1"))).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lint_ShippedContent_HasNoError()
    {
        var (code, output, error) = await LintAsync(Path.Combine(Repository.Root, "questionnaires"));
        Assert.Equal((0, ""), (code, error));
        Assert.Contains("2 checked: 0 errors", output, StringComparison.Ordinal);
        Assert.DoesNotMatch("Q10[235]", output);
    }

    [Fact]
    public void Library_ShippedContent_IsFoundBesideTheProduct()
    {
        Assert.Equal(0, ContentCheck.At(QuestionnaireLibrary.Folder).Sum(check => check.Problems.Count(problem => problem.Severity == Core.Questionnaires.Severity.Error)));
        Assert.Equal(2, ContentCheck.At(QuestionnaireLibrary.Folder).Count);
    }

    private void Write(string name, string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(name))!);
        File.WriteAllText(At(name), content);
    }

    private string At(string name) => Path.Combine(folder.FullName, name);

    private static async Task<(int Code, string Output, string Error)> LintAsync(params string[] arguments)
    {
        using StringWriter output = new(CultureInfo.InvariantCulture) { NewLine = "\n" }, error = new(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var code = await LintCommand.Create().Parse(arguments).InvokeAsync(new() { Output = output, Error = error, EnableDefaultExceptionHandler = false });
        return (code, output.ToString(), error.ToString());
    }
}
