using System.Security.Cryptography;
using Maturity.Web.Data;
using Microsoft.Extensions.Options;

namespace Maturity.Web.Features.Reports;

/// <summary>The folder of printed reports, one folder for each workspace. Nodes of one installation share it.</summary>
public sealed class ReportFiles(IOptions<StorageOptions> storage)
{
    private string Root => Path.Combine(storage.Value.FolderPath, "reports");

    private string Folder(Guid workspaceId) => Path.Combine(Root, workspaceId.ToString("N"));

    /// <summary>Writes a report, whole or not at all.</summary>
    public async Task<ReportFile> WriteAsync(Guid workspaceId, Guid reportId, Guid token, byte[] pdf, CancellationToken cancellation)
    {
        Directory.CreateDirectory(Folder(workspaceId));
        var name = $"{reportId:N}-{token:N}.pdf";
        var path = Path.Combine(Folder(workspaceId), name);
        await using (var stream = new FileStream(path + ".part", FileMode.Create, FileAccess.Write))
        {
            await stream.WriteAsync(pdf, cancellation);
            stream.Flush(flushToDisk: true);
        }

        File.Move(path + ".part", path, overwrite: true);
        return new(name, Convert.ToHexStringLower(SHA256.HashData(pdf)), pdf.Length);
    }

    /// <summary>Opens a report, or null when its file is gone.</summary>
    public FileStream? Open(Guid workspaceId, string name)
    {
        var path = Path.Combine(Folder(workspaceId), Path.GetFileName(name));
        return File.Exists(path) ? new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read) : null;
    }

    /// <summary>Removes a file that no row points to.</summary>
    public void Remove(Guid workspaceId, string name) => File.Delete(Path.Combine(Folder(workspaceId), Path.GetFileName(name)));

    /// <summary>Files of all workspaces last written before a moment, half-written ones included.</summary>
    public IEnumerable<StoredReportFile> WrittenBefore(DateTimeOffset moment)
    {
        if (!Directory.Exists(Root)) yield break;
        foreach (var file in new DirectoryInfo(Root).EnumerateFiles("*", SearchOption.AllDirectories))
        {
            if (file.LastWriteTimeUtc < moment.UtcDateTime && file.Name.Length > 32
                && Guid.TryParseExact(file.Directory!.Name, "N", out var workspace) && Guid.TryParseExact(file.Name[..32], "N", out var report))
                yield return new(workspace, report, file.Name);
        }
    }
}
