using CfnCorsLint.Handlers;
using CfnCorsLint.Handlers.Answers;
using CfnCorsLint.Handlers.Snippets;
using CfnCorsLint.Tests.Handlers;
using CfnCorsLint.Text;

namespace CfnCorsLint.Tests.Fuzz;

/// <summary>No source code of any language ends a run, or keeps it for long: it is read, and what is shown of it can be written.</summary>
/// <remarks>A long run by hand: <see cref="FuzzOptions"/>.</remarks>
public sealed class CodeFuzzTests
{
    /// <summary>What code that people write takes is a hundredth of this.</summary>
    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(20);

    private static readonly string[] s_odd =
    [
        "(",
        ")",
        "{",
        "}",
        "[",
        "]",
        "<",
        ">",
        "'",
        "\"",
        "`",
        "\"\"\"",
        "/*",
        "*/",
        "//",
        "#",
        "${",
        "=>",
        "=",
        ":",
        ",",
        "\\",
        "return ",
        "export ",
        "function ",
        "def ",
        "class ",
        "lambda ",
        "if ",
        "else ",
        "? ",
        "...",
        "**",
        "\t",
        "\r",
        "\0",
        "\uD83D",
        "statusCode",
        "headers",
        "Access-Control-Allow-Origin",
        "r#\"",
        "$@\"",
        "'a",
        "import ",
        "from ",
        "async ",
        "await ",
    ];

    [Fact]
    public void Every_spoilt_code_is_read()
    {
        var options = FuzzOptions.Read();
        CodeSample[] samples =
        [
            .. CodeSample.In("Samples").Concat(CodeSample.In("Snippets")).Select(CodeSample.Read),
        ];
        var problems = new Dictionary<string, string>(StringComparer.Ordinal);
        long last = Environment.TickCount64;
        for (int number = options.From; number < options.From + options.Codes; number++)
        {
            var random = new Random(HashCode.Combine(options.Seed, number));
            CodeSample sample = samples[number % samples.Length];
            SourceText[] files = [.. sample.Files.All];
            SourceText spoilt = Spoilt(files[random.Next(files.Length)], random);
            Exception? problem = Record.Exception(() => Read(sample, spoilt));
            long now = Environment.TickCount64;

            if (problem is not null || now - last > s_longest.TotalMilliseconds)
            {
                string told = problem?.ToString() ?? $"{now - last} ms";
                problems.TryAdd(
                    string.Join('\n', told.Split('\n').Take(3)),
                    $"input {number}: {told}\n{spoilt.Path}\n{spoilt.Content}"
                );
            }

            last = now;
        }

        Assert.Empty(string.Join("\n\n", problems.Values));
    }

    private static void Read(CodeSample sample, SourceText spoilt)
    {
        MemoryCode files = sample.Files.With(spoilt);
        HandlerCode code = HandlerReader.Read(sample.Root, files);
        _ = SourceCode.CommentsOf(spoilt);
        _ = code.Silence;
        TextSpan[] places = [.. code.Answers.Select(answer => answer.Place.Span).Take(3)];
        foreach (SnippetKind kind in Enum.GetValues<SnippetKind>())
        {
            foreach (TextSpan place in places.Append(code.Place?.Span ?? default))
            {
                if (
                    HandlerSnippets.Of(kind, code, place, new SnippetHeaders([], [], [], false)) is
                    { } shown
                )
                {
                    _ = shown.Source.WithEdits(shown.Edits);
                }
            }
        }
    }

    private static SourceText Spoilt(SourceText text, Random random)
    {
        string content = text.Content;
        for (int times = random.Next(1, 5); times > 0; times--)
        {
            int at = random.Next(content.Length + 1);
            int end = Math.Min(content.Length, at + random.Next(60));
            string odd = s_odd[random.Next(s_odd.Length)];
            content = random.Next(8) switch
            {
                0 => content[..at],
                1 => content[at..],
                2 => content.Remove(at, end - at),
                3 => content.Insert(random.Next(content.Length + 1), content[at..end]),
                4 => content.Insert(at, string.Concat(Enumerable.Repeat(odd, random.Next(1, 400)))),
                5 => content.Replace('\n', ' '),
                _ => content.Insert(at, odd),
            };
        }

        return new SourceText(text.Path, content);
    }
}
