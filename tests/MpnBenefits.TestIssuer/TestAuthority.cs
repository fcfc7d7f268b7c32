using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace MpnBenefits.TestIssuer;

/// <summary>A certificate authority made for one run and forgotten with it; it vouches for the issuer on loopback.</summary>
public sealed class TestAuthority : IDisposable
{
    private static readonly TimeSpan Life = TimeSpan.FromDays(2);
    private readonly X509Certificate2 root;

    public TestAuthority()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=Authority of one test run", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, true, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        root = request.CreateSelfSigned(DateTimeOffset.UtcNow - Life, DateTimeOffset.UtcNow + Life);
    }

    /// <summary>What somebody who trusts this authority is given, for instance in <c>SSL_CERT_FILE</c>.</summary>
    public string Pem => root.ExportCertificatePem();

    /// <summary>A client that trusts this authority and no other.</summary>
    public HttpMessageHandler Trusting() => new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        SslOptions =
        {
            CertificateChainPolicy = new()
            {
                TrustMode = X509ChainTrustMode.CustomRootTrust,
                CustomTrustStore = { X509CertificateLoader.LoadCertificate(root.RawData) },
                RevocationMode = X509RevocationMode.NoCheck,
            },
        },
    };

    /// <summary>A certificate for the loopback, with its key.</summary>
    public X509Certificate2 ForLoopback()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new("1.3.6.1.5.5.7.3.1")], false));
        using var certificate = request.Create(root, DateTimeOffset.UtcNow - (Life / 2), DateTimeOffset.UtcNow + (Life / 2), RandomNumberGenerator.GetBytes(12));
        using var withKey = certificate.CopyWithPrivateKey(key);

        // A server wants a key it could keep, which the one made here is not on every system.
        return X509CertificateLoader.LoadPkcs12(withKey.Export(X509ContentType.Pkcs12), null);
    }

    public void Dispose() => root.Dispose();
}
