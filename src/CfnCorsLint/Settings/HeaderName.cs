using System.Buffers;

namespace CfnCorsLint.Settings;

/// <summary>Checks whether a text can be the name of a request header.</summary>
/// <remarks>
/// A token without its quote, which would end the text that a mapping value is, and without <c>*</c>.
/// Source: https://www.rfc-editor.org/rfc/rfc9110#name-tokens
/// </remarks>
internal static class HeaderName
{
    private static readonly SearchValues<char> s_letters = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#$%&+-.^_`|~"
    );

    public static bool IsValid(string name) =>
        name.Length > 0 && !name.AsSpan().ContainsAnyExcept(s_letters);
}
