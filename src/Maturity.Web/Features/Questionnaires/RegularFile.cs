using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace Maturity.Web.Features.Questionnaires;

/// <summary>
/// Tells files from what only has a name among them: opening a pipe waits for its other end, for ever if need be, and a
/// device never ends. .NET says of neither that it is none.
/// </summary>
internal static class RegularFile
{
    // struct statx of the Linux kernel: its size, where it holds the mode, and the bits that tell the kind.
    private const int Size = 256;
    private const int Mode = 28;
    private const int Kind = 0xF000;
    private const int Regular = 0x8000;

    private const int CurrentFolder = -100;
    private const uint KindAlone = 1;

    /// <summary>Whether a path, its links followed, names a regular file.</summary>
    /// <param name="path">The path.</param>
    public static bool Is(string path) => File.Exists(path) && IsOrIsMissing(path);

    /// <summary>Whether a path, its links followed, names a regular file or nothing that can be seen.</summary>
    /// <param name="path">The path.</param>
    public static bool IsOrIsMissing(string path)
    {
        // Elsewhere there is no statx; there the file is opened as ever.
        if (!OperatingSystem.IsLinux() || path.Contains('\0', StringComparison.Ordinal)) return true;
        var found = new byte[Size];
        return Statx(CurrentFolder, Encoding.UTF8.GetBytes(path + '\0'), 0, KindAlone, found) != 0
            || (BinaryPrimitives.ReadUInt16LittleEndian(found.AsSpan(Mode)) & Kind) == Regular;
    }

    /// <summary>
    /// Whether a path names something that this process has open already, as the shell passes input: <c>/dev/stdin</c>, or
    /// <c>/dev/fd/63</c> for <c>&lt;(command)</c>. Opening these does not wait.
    /// </summary>
    /// <param name="path">The path.</param>
    public static bool IsPassedIn(string path) =>
        path == "/dev/stdin" || path.StartsWith("/dev/fd/", StringComparison.Ordinal) || path.StartsWith("/proc/self/fd/", StringComparison.Ordinal);

    [DllImport("libc", EntryPoint = "statx")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Statx(int folder, byte[] path, int flags, uint wanted, byte[] found);
}
