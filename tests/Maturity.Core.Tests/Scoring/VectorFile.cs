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

    /// <summary>The repository's folder.</summary>
    public static string Root
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Maturity.sln"))) folder = folder.Parent;
            Assert.NotNull(folder);
            return folder.FullName;
        }
    }

    private static JsonElement Read() => JsonElement.Parse(File.ReadAllText(Path.Combine(Root, "tests", "vectors", "vectors.json")));
}
