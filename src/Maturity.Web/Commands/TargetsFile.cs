using System.Text.Json;
using Maturity.Core.Questionnaires;
using Maturity.Web.Features.Questionnaires;

namespace Maturity.Web.Commands;

/// <summary>Target levels as a JSON object: <c>{ "TAL.attract": 4 }</c>.</summary>
internal static class TargetsFile
{
    private const int LargestSize = 1024 * 1024;

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 4, AllowDuplicateProperties = false };

    /// <summary>Reads the file.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="cancellation">Stops reading.</param>
    /// <returns>The levels, not yet checked against capabilities; or what is wrong with the file.</returns>
    public static async Task<(IReadOnlyDictionary<string, int>? Targets, Problem? Problem)> ReadAsync(string path, CancellationToken cancellation)
    {
        if (File.Exists(path) && !RegularFile.Is(path) && !RegularFile.IsPassedIn(path)) return Refuse(path, "R030", "The file cannot be read. It is a pipe or a device. Name a JSON file.");
        try
        {
            await using var file = File.OpenRead(path);
            var content = new byte[LargestSize + 1];
            var length = await file.ReadAtLeastAsync(content, content.Length, throwOnEndOfStream: false, cancellation);
            return length > LargestSize
                ? Refuse(path, "R030", $"The file is larger than {LargestSize} bytes and is not read. It holds one level per capability.")
                : Parse(path, content.AsMemory(0, length));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            var why = Directory.Exists(path) ? "It is a folder." : failure.Message;
            return Refuse(path, "R030", $"The file cannot be read. {why.TrimEnd('.')}. Name the file with the targets, which is JSON.");
        }
    }

    private static (IReadOnlyDictionary<string, int>? Targets, Problem? Problem) Parse(string path, ReadOnlyMemory<byte> content)
    {
        const string Remedy = "Write it as an object with a level from 1 to 5 per capability, such as { \"TAL.attract\": 4 }.";
        try
        {
            using var document = JsonDocument.Parse(content, Strict);
            if (document.RootElement.ValueKind != JsonValueKind.Object) return Refuse(path, "R031", $"The targets are no JSON object. {Remedy}");
            var targets = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var property in document.RootElement.EnumerateObject())
            {
                if (property.Value.ValueKind != JsonValueKind.Number || !property.Value.TryGetInt32(out var level))
                    return Refuse(path, "R031", $"A target is no whole number. {Remedy}");
                targets[property.Name] = level;
            }

            return (targets, null);
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            return Refuse(path, "R031", $"This is not valid JSON, or a capability stands in it twice. {Remedy}");
        }
    }

    private static (IReadOnlyDictionary<string, int>? Targets, Problem? Problem) Refuse(string path, string code, string message) =>
        (null, new(path, 0, 0, code, Severity.Error, message));
}
