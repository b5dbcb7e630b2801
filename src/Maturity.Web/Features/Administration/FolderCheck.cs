using System.Globalization;
using Maturity.Web.Data;

namespace Maturity.Web.Features.Administration;

/// <summary>Whether the data folder, or where it will be made, can be written to and has room.</summary>
public static class FolderCheck
{
    private const string Name = "folder";
    private const long EnoughBytes = 500L * 1024 * 1024;

    /// <summary>The finding.</summary>
    /// <param name="storage">The settings.</param>
    public static Finding Run(StorageOptions storage)
    {
        var folder = storage.FolderPath;
        if (File.Exists(folder)) return Finding.Broken(Name, $"{folder} is a file.", "Set Storage:Folder to a folder.");
        var existing = StorageFolder.Existing(folder);
        if (!StorageFolder.IsWritable(existing))
            return Finding.Broken(Name, $"{existing} cannot be written to.", $"Let the user of the product write to {existing}, or set Storage:Folder to another folder.");
        var free = new DriveInfo(existing).AvailableFreeSpace;
        var found = $"{folder} {(existing == folder ? "can be written to" : "will be made at the first start")}, {Megabytes(free)} MB free.";
        return free >= EnoughBytes ? Finding.Fine(Name, found)
            : Finding.Broken(Name, found, $"Make room: at least {Megabytes(EnoughBytes)} MB, for the database, reports and backups.");
    }

    private static string Megabytes(long bytes) => (bytes / (1024 * 1024)).ToString("N0", CultureInfo.InvariantCulture);
}
