using System.Diagnostics;
using System.Text;
using Maturity.Core.Questionnaires;

namespace Maturity.Core.Tests.Questionnaires;

/// <summary>Whatever the bytes: no exception, no second lost, and either a questionnaire or an error.</summary>
public sealed class HostileTests
{
    private static readonly bool IsLong = Environment.GetEnvironmentVariable("MATURITY_LONG") == "1";
    private const int Retries = 5;
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(1);

    public static TheoryData<string> Names => [.. HostileTexts.All.Select(text => text.Name)];

    public static TheoryData<string> MutatedFiles => ["questionnaire.yaml", "initiatives.yaml", "nl.yaml"];

    [Fact]
    public void Corpus_Itself_IsWide()
    {
        Assert.True(HostileTexts.All.Count >= 60, $"{HostileTexts.All.Count} texts");
        Assert.Equal(HostileTexts.All.Count, HostileTexts.All.Select(text => text.Name).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Load_HostileText_LoadsOrSaysWhyNot(string name)
    {
        var content = HostileTexts.All.Single(text => text.Name == name).Content;
        foreach (var role in new[] { "questionnaire.yaml", "initiatives.yaml", "nl.yaml", "published.yaml" }) AssertHolds(role, content, name);
        AssertWhole(() => ClassificationLoader.Load(new("classification.yaml", content), new Dictionary<string, SourceFile>()).Problems, loaded: null, name);
    }

    [Fact]
    public void Load_MutatedSmallFile_LoadsOrSaysWhyNot()
    {
        var files = new[] { ("questionnaire.yaml", Mini.Main), ("initiatives.yaml", Mini.Initiatives), ("nl.yaml", Mini.Dutch) };
        Parallel.For(0, IsLong ? 1_000_000 : 20_000, seed =>
        {
            var (role, text) = files[seed % files.Length];
            AssertHolds(role, Mutation.Of(Encoding.UTF8.GetBytes(text), seed), $"seed {seed} of {role}");
        });
    }

    [Theory]
    [MemberData(nameof(MutatedFiles))]
    public void Load_MutatedShippedFile_LoadsOrSaysWhyNot(string name)
    {
        // The file with the one that it refers to: the others are the same every time.
        SourceFile[] files = [.. ShippedContent.Files("data-driven/v1").Where(file => file.Name is "questionnaire.yaml" || file.Name == name)];
        var original = files.Single(file => file.Name == name).Content.ToArray();
        Parallel.For(0, IsLong ? 20_000 : 700, seed => AssertHolds(name, Mutation.Of(original, seed), $"seed {seed} of {name}", files));
    }

    private static void AssertHolds(string role, byte[] content, string what) =>
        AssertHolds(role, content, what, [Mini.File("questionnaire.yaml", Mini.Main), Mini.File("initiatives.yaml", Mini.Initiatives)]);

    private static void AssertHolds(string role, byte[] content, string what, IReadOnlyList<SourceFile> beside)
    {
        SourceFile[] files = [new(role, content), .. beside.Where(file => file.Name != role)];
        Questionnaire? loaded = null;
        AssertWhole(() =>
        {
            var result = QuestionnaireLoader.Load(files);
            loaded = result.Questionnaire;
            return result.Problems;
        }, () => loaded is not null, what);
    }

    private static void AssertWhole(Func<IReadOnlyList<Problem>> load, Func<bool>? loaded, string what)
    {
        var (problems, taken) = Timed(load);
        // A busy machine is no reason to fail: what is slow by itself is slow every time.
        for (var again = 0; taken > Most && again < Retries; again++) (problems, taken) = Timed(load);
        Assert.True(taken <= Most, $"{what} took {taken}");
        if (loaded is not null) Assert.True(loaded() != problems.Any(problem => problem.Severity == Severity.Error), what);
        Assert.All(problems, problem => Assert.True(problem is { Line: >= 0, Column: >= 0, Message.Length: > 0 and < 2_000 } && !problem.ToString().Contains('\n', StringComparison.Ordinal), $"{what}: {problem}"));
    }

    private static (IReadOnlyList<Problem> Problems, TimeSpan Taken) Timed(Func<IReadOnlyList<Problem>> load)
    {
        var watch = Stopwatch.StartNew();
        return (load(), watch.Elapsed);
    }
}
