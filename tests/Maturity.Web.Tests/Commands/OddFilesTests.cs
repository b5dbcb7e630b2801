using System.CommandLine;
using System.Globalization;
using Maturity.Core.Scoring;
using Maturity.Web.Commands;

namespace Maturity.Web.Tests.Commands;

/// <summary>Input that is no file is refused at once: opening a pipe would wait for ever, and a device does not end.</summary>
public sealed class OddFilesTests : IDisposable
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);

    private readonly DirectoryInfo folder = MiniQuestionnaire.WriteToNewFolder();

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Lint_PipeOrDevice_IsRefusedUnread()
    {
        foreach (var path in new[] { Pipe.At(At("pipe.yaml")), "/dev/zero" })
        {
            var (code, error) = await RunAsync(LintCommand.Create(), path);
            Assert.Equal(CommandLine.BadInput, code);
            Assert.StartsWith($"{path}:0:0: Q030 error: This is a pipe or a device", error, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("nl.yaml")]
    [InlineData("initiatives.yaml")]
    public async Task Lint_PipeInAFolder_IsRefusedUnread(string name)
    {
        Pipe.At(At(name));
        var (code, error) = await RunAsync(LintCommand.Create(), folder.FullName);
        Assert.Equal(CommandLine.BadInput, code);
        Assert.StartsWith($"{At(name)}:0:0: Q030 error: This is a pipe or a device", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lint_LinkToAFile_IsRead()
    {
        File.CreateSymbolicLink(At("link.yaml"), At("questionnaire.yaml"));
        var (code, error) = await RunAsync(LintCommand.Create(), At("link.yaml"));
        Assert.Equal((0, ""), (code, error));
    }

    [Fact]
    public async Task Score_AnswersFromPipeOrDevice_AreRefusedUnread()
    {
        foreach (var path in new[] { Pipe.At(At("answers")), "/dev/zero" })
        {
            var (code, error) = await RunAsync(ScoreCommand.Create(), "--questionnaire", folder.FullName, "--answers", path);
            Assert.Equal(CommandLine.BadInput, code);
            Assert.StartsWith($"{path}:0:0: A000 The file cannot be read. It is a pipe or a device.", error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Score_QuestionnaireOfAPipe_IsRefusedUnread()
    {
        File.Delete(At("questionnaire.yaml"));
        Pipe.At(At("questionnaire.yaml"));
        await File.WriteAllTextAsync(At("answers.json"), "{}");
        var (code, error) = await RunAsync(ScoreCommand.Create(), "--questionnaire", folder.FullName, "--answers", At("answers.json"));
        Assert.Equal(CommandLine.BadInput, code);
        Assert.StartsWith($"{At("questionnaire.yaml")}:0:0: Q030 ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Score_AnswersPassedInByTheShell_AreRead()
    {
        using var pipe = new System.IO.Pipes.AnonymousPipeServerStream(System.IO.Pipes.PipeDirection.Out);
        await pipe.WriteAsync("""{ "questionnaire": "mini@1.2.3", "respondents": [ { "id": "r1", "group": "executive", "answers": { "A1a": 5, "B1a": 3, "C1a": 1 } } ] }"""u8.ToArray());
        var path = $"/dev/fd/{pipe.GetClientHandleAsString()}";
        var scored = RunAsync(ScoreCommand.Create(), "--questionnaire", folder.FullName, "--answers", path);
        pipe.Close();
        Assert.Equal((0, ""), await scored);
    }

    [Fact]
    public async Task Score_AnswersTooLargeOrAFolder_AreRefused()
    {
        await using (var file = File.Create(At("large.json"))) file.SetLength(AnswerFile.LargestSize + 1L);
        var (code, error) = await RunAsync(ScoreCommand.Create(), "--questionnaire", folder.FullName, "--answers", At("large.json"));
        Assert.Equal(CommandLine.BadInput, code);
        Assert.StartsWith($"{At("large.json")}:", error, StringComparison.Ordinal);
        (code, error) = await RunAsync(ScoreCommand.Create(), "--questionnaire", folder.FullName, "--answers", folder.FullName);
        Assert.Equal(CommandLine.BadInput, code);
        Assert.Contains("It is a folder.", error, StringComparison.Ordinal);
    }

    private string At(string name) => Path.Combine(folder.FullName, name);

    /// <summary>On a thread of its own, so that a command that waits for ever fails the test instead of stopping it.</summary>
    private static Task<(int Code, string Error)> RunAsync(Command command, params string[] arguments) => Task.Run(async () =>
    {
        using StringWriter output = new(CultureInfo.InvariantCulture), error = new(CultureInfo.InvariantCulture);
        var code = await command.Parse(arguments).InvokeAsync(new() { Output = output, Error = error, EnableDefaultExceptionHandler = false });
        return (code, error.ToString());
    }).WaitAsync(Soon);
}
