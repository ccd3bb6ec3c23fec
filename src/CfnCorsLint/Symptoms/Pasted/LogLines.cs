namespace CfnCorsLint.Symptoms.Pasted;

/// <summary>Takes the lines of a log for what they are: each tells one thing, in several of its fields.</summary>
internal static class LogLines
{
    /// <summary>The messages without those of a log that name the rules of another message in their line.</summary>
    /// <param name="messages">In the order of the text.</param>
    public static IEnumerable<SymptomMatch> WithoutEchoes(
        string text,
        IEnumerable<SymptomMatch> messages
    )
    {
        var told = new HashSet<string>(StringComparer.Ordinal);
        int read = 0;
        foreach (SymptomMatch match in messages)
        {
            if (text.AsSpan(read, match.Start - read).Contains('\n'))
            {
                told.Clear();
            }

            read = match.Start;
            if (
                match.Symptom.From != SymptomSource.ApiGatewayLog
                || told.Add(string.Join(' ', match.Rules))
            )
            {
                yield return match;
            }
        }
    }
}
