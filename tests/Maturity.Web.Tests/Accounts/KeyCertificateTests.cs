using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Maturity.Web.Data;
using Maturity.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Maturity.Web.Tests.Accounts;

public sealed class KeyCertificateTests
{
    [Fact]
    public async Task StoredKey_WithACertificate_IsEncryptedAndStillSignsPeopleIn()
    {
        await using var product = new CertifiedProduct();
        await product.InitializeAsync();
        using var client = await product.SignInAsync(await product.MemberAsync());
        var key = await KeyAsync(product);
        Assert.Contains("EncryptedXmlDecryptor", key);
        Assert.DoesNotContain("masterKey", key);
    }

    [Fact]
    public async Task StoredKey_WithoutACertificate_IsInTheClear()
    {
        var product = new TestProduct();
        await product.InitializeAsync();
        using var client = await product.SignInAsync(await product.MemberAsync());
        Assert.Contains("masterKey", await KeyAsync(product));
        await product.DisposeAsync();
    }

    [Fact]
    public async Task StoredKey_ReadWithTheCertificate_OpensWhatAnotherNodeClosed()
    {
        await using var product = new CertifiedProduct();
        await product.InitializeAsync();
        var closed = Protector(product.Services).Protect([1, 2, 3]);
        await using var second = Product.Build([.. product.AllSettings, "--urls=http://127.0.0.1:0", "--Logging:LogLevel:Default=None"]);
        Assert.Equal([1, 2, 3], Protector(second.Services).Unprotect(closed));
        await using var stranger = Product.Build([.. product.AllSettings, "--Storage:KeyCertificatePath=", "--urls=http://127.0.0.1:0", "--Logging:LogLevel:Default=None"]);
        Assert.Throws<CryptographicException>(() => Protector(stranger.Services).Unprotect(closed));
    }

    [Fact]
    public void Certificate_NoFile_IsNamed() =>
        Assert.Contains("/nowhere/key.pfx", Refused("--Storage:KeyCertificatePath=/nowhere/key.pfx"));

    [Fact]
    public void Certificate_WrongPassword_IsNamed()
    {
        using var product = new CertifiedProduct();
        Assert.Contains("Storage:KeyCertificatePassword", Refused($"--Storage:KeyCertificatePath={product.CertificateFile}", "--Storage:KeyCertificatePassword=wrong"));
    }

    private static string Refused(params string[] settings) =>
        Assert.Throws<OptionsValidationException>(() => Product.Build(settings)).Message;

    private static Microsoft.AspNetCore.DataProtection.IDataProtector Protector(IServiceProvider services) =>
        services.GetRequiredService<Microsoft.AspNetCore.DataProtection.IDataProtectionProvider>().CreateProtector("test");

    private static Task<string> KeyAsync(TestProduct product) =>
        product.InScopeAsync(null, services => services.GetRequiredService<MaturityDb>().DataProtectionKeys.Select(k => k.Xml).SingleAsync());

    private sealed class CertifiedProduct : TestProduct, IAsyncDisposable, IDisposable
    {
        private const string FilePassword = "of the file";

        public CertifiedProduct()
        {
            using var rsa = RSA.Create(2048);
            var request = new CertificateRequest("CN=maturity keys", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
            var now = TimeProvider.System.GetUtcNow();
            using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
            File.WriteAllBytes(CertificateFile, certificate.Export(X509ContentType.Pkcs12, FilePassword));
        }

        public string CertificateFile { get; } = Path.Combine(Path.GetTempPath(), $"maturity-{Guid.CreateVersion7():N}.pfx");

        public IEnumerable<string> AllSettings => [$"--Storage:Folder={Folder}", .. DatabaseSettings, .. Settings];

        protected override IEnumerable<string> Settings =>
            [$"--Storage:KeyCertificatePath={CertificateFile}", $"--Storage:KeyCertificatePassword={FilePassword}"];

        // The database of this product, for a second node on it.
        private IEnumerable<string> DatabaseSettings
        {
            get
            {
                var options = Services.GetRequiredService<IOptions<StorageOptions>>().Value;
                return [$"--Storage:Engine={options.Engine}", $"--Storage:ConnectionString={options.ConnectionString}"];
            }
        }

        async ValueTask IAsyncDisposable.DisposeAsync()
        {
            await DisposeAsync();
            Dispose();
        }

        public void Dispose()
        {
            File.Delete(CertificateFile);
            if (Directory.Exists(Folder)) Directory.Delete(Folder, recursive: true);
        }
    }
}
