using System.Diagnostics;

namespace Maturity.Web.Tests.Commands;

/// <summary>A named pipe whose other end nobody opens.</summary>
internal static class Pipe
{
    public static string At(string path)
    {
        using var made = Process.Start("mkfifo", [path]);
        made.WaitForExit();
        Assert.Equal(0, made.ExitCode);
        return path;
    }
}
