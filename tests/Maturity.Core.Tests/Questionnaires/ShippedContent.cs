using Maturity.Core.Questionnaires;

namespace Maturity.Core.Tests.Questionnaires;

/// <summary>The content of the repository, read from the source tree.</summary>
internal static class ShippedContent
{
    private static readonly Lazy<string> Root = new(() =>
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Maturity.sln"))) folder = folder.Parent!;
        return folder.FullName;
    });

    public static string Folder => Path.Combine(Root.Value, "questionnaires");

    public static IReadOnlyList<SourceFile> Files(string folder) =>
        [.. Directory.EnumerateFiles(Path.Combine(Folder, folder), "*.yaml").Select(path => new SourceFile(Path.GetFileName(path), File.ReadAllBytes(path)))];

    public static LoadedQuestionnaire DataDriven() => QuestionnaireLoader.Load(Files("data-driven/v1"));

    public static LoadedClassification Classification()
    {
        SourceFile Read(string name) => new(name, File.ReadAllBytes(Path.Combine(Folder, name)));
        var overlays = Directory.EnumerateFiles(Folder, "classification.*.yaml").Select(path => Path.GetFileName(path)!)
            .ToDictionary(name => name.Split('.')[1], Read);
        return ClassificationLoader.Load(Read("classification.yaml"), overlays);
    }
}
