using CfnCorsLint.Text;

namespace CfnCorsLint.Tests.Fuzz;

/// <summary>Spoils a text as one who does not know what it says.</summary>
internal static class TextMutation
{
    public static SourceText Of(SourceText text, Random random)
    {
        string content = text.Content;
        switch (random.Next(14))
        {
            case 0:
                return With(text, content.ReplaceLineEndings("\r\n"));
            case 1:
                return With(text, content.ReplaceLineEndings("\r"));
            case 2:
                return new SourceText(text.Path, content, !text.HasByteOrderMark);
            case 3:
                return With(text, content[..random.Next(content.Length + 1)]);
            case 4:
                return With(text, $"{content}\n---\n{content}");
            case 5:
                return With(text, $"---\n{content}\n...\n");
            case 6:
                return With(text, content.TrimEnd());
            case 7:
                return OfLines(text, lines => lines.RemoveAt(random.Next(lines.Count)));
            case 8:
                return OfLines(
                    text,
                    lines => lines.Insert(random.Next(lines.Count), lines[random.Next(lines.Count)])
                );
            case 9:
                return OfLines(text, lines => Change(lines, random, line => $"{line} # x 'y' \"z"));
            case 10:
                return OfLines(text, lines => Change(lines, random, line => $"  {line}"));
            case 11:
                return OfLines(
                    text,
                    lines =>
                        Change(
                            lines,
                            random,
                            line => line.StartsWith(' ') ? $"\t{line[1..]}" : line
                        )
                );
            case 12:
                int from = random.Next(content.Length + 1);
                int to = Math.Min(content.Length, from + 1 + random.Next(20));
                return With(text, content[..from] + content[to..]);
            default:
                int at = random.Next(content.Length + 1);
                string odd = OddValues.Characters[random.Next(OddValues.Characters.Length)];
                return With(text, content.Insert(at, odd));
        }
    }

    private static SourceText With(SourceText text, string content) =>
        new(text.Path, content, text.HasByteOrderMark);

    private static SourceText OfLines(SourceText text, Action<List<string>> change)
    {
        List<string> lines = [.. text.Content.Split('\n')];
        change(lines);
        return With(text, string.Join('\n', lines));
    }

    private static void Change(List<string> lines, Random random, Func<string, string> change)
    {
        int at = random.Next(lines.Count);
        lines[at] = change(lines[at]);
    }
}
