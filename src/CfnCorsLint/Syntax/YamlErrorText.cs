using System.Collections.Immutable;

namespace CfnCorsLint.Syntax;

/// <summary>Says in plain words what the YAML library found wrong.</summary>
internal static class YamlErrorText
{
    public const string NoCharacter = "An escape in this text is no character.";

    public const string OrIndented = ", or a line inside is indented less than the key before it";

    /// <summary>A part of the library's message, and what to say instead; the first that fits counts.</summary>
    private static readonly ImmutableArray<(string Part, string Text)> s_sentences =
    [
        ("tab ", "A tab cannot indent YAML; use spaces."),
        (
            "could not find expected ':'",
            "A ':' is missing after this key, or the key is longer than 1024 characters."
        ),
        (
            "found invalid mapping",
            "A second ': ' stands in one line; a value that holds ': ' needs quotes."
        ),
        (
            "Mapping values are not allowed",
            "A ':' stands where no key can be; the value before it may need quotes, or the line another indentation."
        ),
        ("Mapping keys are not allowed", "A '?' stands where no key can be."),
        (
            "Block sequence entries are not allowed",
            "A list cannot begin on the line of its key; put the '- ' on the next line."
        ),
        ("found unexpected end of stream", "The quote that opens here is never closed."),
        (
            "unexpected document indicator",
            "The quote that opens here is not closed before the document ends."
        ),
        (
            "multi-line double-quoted scalar",
            "A line of this quoted text is indented less than its key."
        ),
        (
            "unknown escape character",
            "An escape in this text is none of YAML's; write '\\\\' for a backslash, or use single quotes."
        ),
        ("expected hexadecimal number", "An escape in this text lacks hexadecimal digits."),
        ("Unicode", NoCharacter),
        (
            "did not find expected key",
            "This is not indented like the keys before it, or it is no 'key: value'."
        ),
        (
            "did not find expected '-' indicator",
            "This is not indented like the list before it, or its '- ' is missing."
        ),
        ("did not find expected ',' or ']'", "A ',' or ']' is missing before this."),
        ("did not find expected ',' or '}'", "A ',' or '}' is missing before this."),
        ("did not find expected node content", "A value is missing before this."),
        (
            "character that cannot start any token",
            "No value can start with this character unless it is quoted."
        ),
        ("undefined tag handle", "This tag begins with a handle that no %TAG line declares."),
        (
            "comment",
            "A '#' needs a blank before it to begin a comment, and no text may follow on the next line."
        ),
        ("more than one anchor", "A second anchor stands before this value; YAML allows one."),
        ("did not find expected token", "An alias cannot have a tag or an anchor of its own."),
        ("an anchor", "This is no name for an anchor or alias."),
        ("Anchor before", "An anchor cannot stand before '- ' on one line."),
        ("a tag", "This is no tag that YAML allows."),
        ("Unexpected comma", "This is no tag that YAML allows."),
        ("directive", "This line begins with '%' and is no directive that YAML knows."),
        ("incompatible YAML", "This file asks for a version of YAML that is not read."),
        (
            "block scalar",
            "The lines of this text do not fit its first line: a '|' or '>' is followed by nothing else on its line, and blank lines are not indented more than the text."
        ),
        ("<document", "This does not belong to what stands before; check its indentation."),
        ("document end", "Nothing may follow '...' on its line."),
    ];

    public static string For(string message)
    {
        foreach ((string part, string text) in s_sentences)
        {
            if (message.Contains(part, StringComparison.Ordinal))
            {
                return text;
            }
        }

        return SyntaxErrors.Unclear;
    }

    /// <summary>Whether the fault stands where the library stopped, not where what it read begins.</summary>
    public static bool IsAtEnd(string message) =>
        message.Contains("tab ", StringComparison.Ordinal)
        || message.Contains("escape", StringComparison.Ordinal)
        || message.Contains("hexadecimal", StringComparison.Ordinal);
}
