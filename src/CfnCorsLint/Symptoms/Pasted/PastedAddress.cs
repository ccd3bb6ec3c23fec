using System.Text;

namespace CfnCorsLint.Symptoms.Pasted;

/// <summary>Reads the address of a call though people mask its host before they paste it: <c>https://&lt;api-id&gt;.execute-api…/prod/orders</c>, <c>API_URL/orders</c>.</summary>
public static class PastedAddress
{
    private const string Scheme = "://";

    /// <summary>What stands for a letter that no host has.</summary>
    private const char Mask = 'x';

    /// <returns>With letters in the place of a mask; <see langword="null"/> when the address does not tell the path.</returns>
    public static Uri? Of(string text)
    {
        string written = text.Trim('\'', '"', ' ');
        if (
            Uri.TryCreate(written, UriKind.Absolute, out Uri? plain)
            && !plain.IsFile
            && plain.Host.Length > 0
        )
        {
            return plain;
        }

        int scheme = written.IndexOf(Scheme, StringComparison.Ordinal);
        string rest = scheme < 0 ? written : written[(scheme + Scheme.Length)..];
        int slash = rest.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0 || rest.Length == slash + 1)
        {
            return null;
        }

        return Uri.TryCreate(
            $"https{Scheme}{HostOf(rest[..slash])}{rest[slash..]}",
            UriKind.Absolute,
            out Uri? masked
        )
            ? masked
            : null;
    }

    private static string HostOf(string written)
    {
        var host = new StringBuilder();
        foreach (char letter in written)
        {
            bool isOfHost =
                char.IsAsciiLetterOrDigit(letter)
                || letter == '-'
                || (letter == '.' && host.Length > 0 && host[^1] != '.');
            host.Append(isOfHost ? letter : Mask);
        }

        return host.Length == 0 ? $"{Mask}" : host.ToString();
    }
}
