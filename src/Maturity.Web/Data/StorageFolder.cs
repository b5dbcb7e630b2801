namespace Maturity.Web.Data;

/// <summary>Whether the data folder, or where it will be made, can be written to.</summary>
public static class StorageFolder
{
    /// <summary>The folder itself, or the nearest above it that exists.</summary>
    /// <param name="folder">The folder, as an absolute path.</param>
    public static string Existing(string folder)
    {
        while (!Directory.Exists(folder)) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }

    /// <summary>Refuses a folder that the product could not use.</summary>
    /// <param name="storage">The settings.</param>
    /// <exception cref="StorageUnavailableException">It is a file, or cannot be written to.</exception>
    public static void DemandFolder(this StorageOptions storage)
    {
        var folder = storage.FolderPath;
        if (File.Exists(folder)) throw new StorageUnavailableException($"Storage:Folder must be a folder, and {folder} is a file. Name another.");
        var existing = Existing(folder);
        if (!IsWritable(existing))
            throw new StorageUnavailableException($"Storage:Folder must be a folder that the product may write to, and {existing} is not. Let its user write there, or name another folder.");
    }

    /// <summary>Rights alone do not tell: the disk may be mounted for reading only. Nothing stays behind.</summary>
    /// <param name="folder">A folder that exists.</param>
    public static bool IsWritable(string folder)
    {
        try
        {
            using var probe = new FileStream(Path.Combine(folder, $".maturity-{Path.GetRandomFileName()}"), new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.Write,
                Options = FileOptions.DeleteOnClose,
            });
            return true;
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
