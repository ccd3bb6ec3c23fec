using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace CfnCorsLint.Cli.Probing;

/// <summary>Checks whether the library is there by which .NET speaks TLS on Linux: where it lacks, the process would end without a word.</summary>
/// <remarks>Source: https://github.com/dotnet/runtime/blob/main/src/native/libs/System.Security.Cryptography.Native/opensslshim.c</remarks>
internal static class OpenSsl
{
    private static readonly ImmutableArray<string> s_names =
    [
        "libssl.so.3",
        "libssl.so.1.1",
        "libssl.so",
        "libssl.so.4",
        "libssl.so.1.0.2",
        "libssl.so.1.0.0",
        "libssl.so.10",
    ];

    /// <exception cref="NoAnswerException">The address needs TLS, and the library is not there.</exception>
    public static void StopWithout(Uri url)
    {
        if (
            url.Scheme == Uri.UriSchemeHttps
            && OperatingSystem.IsLinux()
            && !s_names.Any(name => NativeLibrary.TryLoad(name, out _))
        )
        {
            throw new NoAnswerException(
                $"{url.Authority} cannot be reached: https needs OpenSSL, which this machine lacks (apt-get install libssl3, apk add libssl3)"
            );
        }
    }
}
