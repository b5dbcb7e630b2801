using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Options;

namespace Maturity.Web.Data;

/// <summary>
/// The certificate that the stored keys of data protection are encrypted with. Read while the product is put together,
/// because the framework asks for it then.
/// </summary>
public static class KeyCertificate
{
    private const string PathKey = $"{StorageOptions.Section}:{nameof(StorageOptions.KeyCertificatePath)}";
    private const string PasswordKey = $"{StorageOptions.Section}:{nameof(StorageOptions.KeyCertificatePassword)}";

    /// <summary>The certificate; null when none is set.</summary>
    /// <param name="configuration">The settings.</param>
    /// <exception cref="OptionsValidationException">The file is not there, or is not what it should be.</exception>
    public static X509Certificate2? Load(IConfiguration configuration)
    {
        if (configuration[PathKey] is not { } path || string.IsNullOrWhiteSpace(path)) return null;
        var file = Path.GetFullPath(path);
        if (!File.Exists(file)) throw Unusable($"{PathKey}: there is no file {file}.");
        var certificate = Read(file, configuration[PasswordKey]);
        if (certificate.HasPrivateKey && certificate.GetRSAPublicKey() is not null) return certificate;
        throw Unusable($"{PathKey}: {file} must hold an RSA certificate with its private key.");
    }

    private static X509Certificate2 Read(string file, string? password)
    {
        try
        {
            return X509CertificateLoader.LoadPkcs12FromFile(file, password);
        }
        catch (Exception failure) when (failure is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw Unusable($"{PathKey}: {file} cannot be read as PKCS #12; is {PasswordKey} right? {failure.Message}");
        }
    }

    private static OptionsValidationException Unusable(string message) => new(StorageOptions.Section, typeof(StorageOptions), [message]);
}
