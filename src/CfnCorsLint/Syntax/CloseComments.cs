namespace CfnCorsLint.Syntax;

/// <summary>Finds a comment that begins right behind a quoted text, a bracket or a comma, without a blank before its <c>#</c>.</summary>
/// <remarks>
/// YamlDotNet 16.3.0 and the specification refuse it. PyYAML, by which SAM, the AWS CLI and cfn-lint read, takes it: where no value goes on, a <c>#</c> begins a comment.
/// Source: https://github.com/yaml/pyyaml/blob/6.0.3/lib/yaml/scanner.py#L752
/// </remarks>
internal static class CloseComments
{
    /// <summary>A part of the messages that the library refuses it with.</summary>
    private const string Complaint = "invalid comment";

    /// <param name="message">The library's.</param>
    /// <param name="start">In the text, where what the library complains of begins.</param>
    /// <param name="end">In the text, where it ends.</param>
    /// <returns>The place of the <c>#</c>; <see langword="null"/> when the complaint is about something else.</returns>
    public static int? PlaceIn(string message, string text, int start, int end)
    {
        // What is before the '#' may be all that is told.
        int last = Math.Min(end + 2, text.Length);
        int at =
            start < last && message.Contains(Complaint, StringComparison.Ordinal)
                ? text.IndexOf('#', start, last - start)
                : -1;
        return at > 0 && text[at - 1] is '"' or '\'' or ']' or '}' or ',' ? at : null;
    }
}
