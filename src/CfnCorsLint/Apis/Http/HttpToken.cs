using System.Buffers;

namespace CfnCorsLint.Apis.Http;

/// <summary>Checks whether a text can be the name of a header or a method.</summary>
/// <remarks>Source: https://www.rfc-editor.org/rfc/rfc9110#name-tokens</remarks>
public static class HttpToken
{
    private static readonly SearchValues<char> s_characters = SearchValues.Create(
        "!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
    );

    /// <summary>Whether the text is a token. An apostrophe is part of one, a double quote, a colon or a blank is not.</summary>
    public static bool IsValid(string text) =>
        text.Length > 0 && !text.AsSpan().ContainsAnyExcept(s_characters);
}
