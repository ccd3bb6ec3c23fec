using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace CfnCorsLint.Cli.Probing;

/// <summary>Checks the certificate of a server, and says what is wrong with it.</summary>
internal sealed class CertificateFault
{
    /// <summary>A clause about the certificate; <see langword="null"/> when nothing is wrong with it.</summary>
    public string? Why { get; private set; }

    /// <summary>Whether any browser takes the certificate; why it does not is kept.</summary>
    public bool Judge(
        object sender,
        X509Certificate? certificate,
        X509Chain? chain,
        SslPolicyErrors errors
    )
    {
        Why = errors switch
        {
            SslPolicyErrors.None => null,
            _ when errors.HasFlag(SslPolicyErrors.RemoteCertificateNotAvailable) => "is missing",
            _ when errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch) =>
                "is for another name",
            _ => OfChain(chain),
        };
        return errors == SslPolicyErrors.None;
    }

    private static string OfChain(X509Chain? chain)
    {
        X509ChainStatusFlags all = X509ChainStatusFlags.NoError;
        foreach (X509ChainStatus status in chain?.ChainStatus ?? [])
        {
            all |= status.Status;
        }

        return all.HasFlag(X509ChainStatusFlags.NotTimeValid) ? "has expired, or is not valid yet"
            : all.HasFlag(X509ChainStatusFlags.UntrustedRoot)
                ? "is signed by itself, or by nobody that this machine trusts"
            : all.HasFlag(X509ChainStatusFlags.PartialChain)
                ? "is signed by nobody that this machine trusts, or the server leaves out the certificates between"
            : $"is not trusted ({all})";
    }
}
