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

    /// <param name="text">All of the text that is read.</param>
    /// <param name="at">Where the library stopped.</param>
    public static string For(string message, string text, int at)
    {
        if (
            message.Contains("found invalid mapping", StringComparison.Ordinal)
            && !HasColonBefore(text, at)
        )
        {
            return "A line without a ':' stands above this key, so both are read as one text; it lacks its ':', or does not belong there.";
        }

        if (message.Contains("comment", StringComparison.Ordinal) && IsBehindCommentLine(text, at))
        {
            return "A comment stands in the midst of a text, and nothing of the text may follow a comment; the lines around it may be meant for a template engine.";
        }

        // What people write most often where templates of APIs need quotes: any origin, and the path of a route.
        if (message.Contains("an anchor", StringComparison.Ordinal) && IsAt('*', text, at))
        {
            return "A '*' without quotes begins an alias, and no name follows; write the star itself in quotes.";
        }

        if (
            message.Contains("expected ',' or '}'", StringComparison.Ordinal)
            && at > 0
            && IsAt('{', text, at)
            && !char.IsWhiteSpace(text[at - 1])
        )
        {
            return "A text that holds '{' needs quotes between braces.";
        }

        foreach ((string part, string sentence) in s_sentences)
        {
            if (message.Contains(part, StringComparison.Ordinal))
            {
                return sentence;
            }
        }

        return SyntaxErrors.Unclear;
    }

    private static bool IsAt(char sign, string text, int at) =>
        at < text.Length && text[at] == sign;

    /// <summary>Whether a ':' that ends a key stands before the place in its line.</summary>
    private static bool HasColonBefore(string text, int at)
    {
        ReadOnlySpan<char> before = text.AsSpan(0, Math.Min(at, text.Length));
        return before[(before.LastIndexOfAny('\n', '\r') + 1)..].IndexOf(": ") >= 0;
    }

    /// <summary>Whether the line of the last '#' before the place is a comment from its start, or the '#' has its blank.</summary>
    private static bool IsBehindCommentLine(string text, int at)
    {
        int mark = text.LastIndexOf('#', Math.Max(0, Math.Min(at, text.Length) - 1));
        return mark == 0 || (mark > 0 && text[mark - 1] is ' ' or '\t' or '\n' or '\r');
    }

    /// <summary>Whether the fault stands where the library stopped, not where what it read begins.</summary>
    public static bool IsAtEnd(string message) =>
        message.Contains("tab ", StringComparison.Ordinal)
        || message.Contains("escape", StringComparison.Ordinal)
        || message.Contains("hexadecimal", StringComparison.Ordinal);
}
