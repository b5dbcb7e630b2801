using System.Text.Json;

namespace Maturity.Core.Tests.Scoring;

/// <summary>The published test vectors, found from the folder the tests run in.</summary>
internal static class VectorFile
{
    private static readonly Lazy<JsonElement> Content = new(Read);

    public static JsonElement Of(params string[] path)
    {
        var element = Content.Value;
        foreach (var part in path) element = element.GetProperty(part);
        return element;
    }

    private static JsonElement Read()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Maturity.sln"))) folder = folder.Parent;
        Assert.NotNull(folder);
        var path = Path.Combine(folder.FullName, "tests", "vectors", "vectors.json");
        return JsonElement.Parse(File.ReadAllText(path));
    }
}
