using System.Security.Cryptography;

namespace Maturity.Web.Tenancy;

/// <summary>The logo of a workspace, shown as it was uploaded. One row at most; see <see cref="Workspace.LogoHash"/>.</summary>
public sealed class WorkspaceLogo : ITenantOwned, IVersioned
{
    private WorkspaceLogo()
    {
    }

    /// <summary>A workspace has a logo.</summary>
    /// <param name="picture">The picture, whose type and size were read from its header.</param>
    public WorkspaceLogo(LogoPicture picture) => Replace(picture);

    /// <inheritdoc/>
    public Guid WorkspaceId { get; private set; }

    /// <summary>The file.</summary>
    public byte[] Content { get; private set; } = [];

    /// <summary>Its type, such as <c>image/png</c>.</summary>
    public string ContentType { get; private set; } = "";

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <summary>Another picture takes its place.</summary>
    /// <param name="picture">The picture.</param>
    public void Replace(LogoPicture picture) => (Content, ContentType) = (picture.Content, picture.ContentType);

    /// <summary>SHA-256 of the file in hexadecimal.</summary>
    public string Hash() => Convert.ToHexStringLower(SHA256.HashData(Content));
}
