using Maturity.Web.Features.Questionnaires;

namespace Maturity.Web.Commands;

/// <summary>A file that a command was named, read whole.</summary>
/// <param name="Content">Its bytes, at most one more than the limit; null when it cannot be read.</param>
/// <param name="Why">Why it cannot be read, in one sentence; empty when it can.</param>
internal sealed record InputFile(byte[]? Content, string Why)
{
    /// <summary>Reads a file, or what the shell passes in; other pipes and devices are refused unopened.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="limit">Largest size in bytes.</param>
    /// <param name="cancellation">Stops reading.</param>
    public static async Task<InputFile> ReadAsync(string path, int limit, CancellationToken cancellation)
    {
        if (File.Exists(path) && !RegularFile.Is(path) && !RegularFile.IsPassedIn(path)) return new(null, "It is a pipe or a device.");
        try
        {
            await using var file = File.OpenRead(path);
            return new(await ReadAtMostAsync(file, limit + 1, cancellation), "");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return new(null, Directory.Exists(path) ? "It is a folder." : failure.Message.TrimEnd('.') + ".");
        }
    }

    /// <summary>One byte more than is allowed is enough to know, however large the file or endless the pipe.</summary>
    private static async Task<byte[]> ReadAtMostAsync(Stream stream, int limit, CancellationToken cancellation)
    {
        using var content = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (content.Length < limit)
        {
            var wanted = (int)Math.Min(buffer.Length, limit - content.Length);
            var count = await stream.ReadAsync(buffer.AsMemory(0, wanted), cancellation);
            if (count == 0) break;
            content.Write(buffer, 0, count);
        }

        return content.ToArray();
    }
}
