using CfnCorsLint.Syntax;
using CfnCorsLint.Text;

namespace CfnCorsLint.Patches.Writing;

/// <summary>Tells how the entries of one mapping are written, which is counted once, however many are added to it.</summary>
internal sealed class MappingHabits
{
    private readonly Lazy<char?> _keyQuote;
    private readonly Lazy<bool> _hasBlankLines;
    private readonly Lazy<bool> _hasFlowValues;

    public MappingHabits(SourceText source, MappingNode mapping)
    {
        _keyQuote = new Lazy<char?>(() => KeyQuoteOf(mapping));
        _hasBlankLines = new Lazy<bool>(() => AreParted(source, mapping));
        _hasFlowValues = new Lazy<bool>(() => AreInBrackets(mapping));
    }

    /// <summary>The quote around keys, <c>'\0'</c> for none; <see langword="null"/> where no key tells.</summary>
    public char? KeyQuote => _keyQuote.Value;

    /// <summary>Whether most entries have a blank line before them.</summary>
    public bool HasBlankLines => _hasBlankLines.Value;

    /// <summary>Whether there are several mappings beside each other, all in brackets.</summary>
    public bool HasFlowValues => _hasFlowValues.Value;

    private static char? KeyQuoteOf(MappingNode mapping)
    {
        ScalarNode[] keys =
        [
            .. mapping
                .Entries.Select(entry => entry.Key)
                .OfType<ScalarNode>()
                .Where(key => YamlScalars.MayBePlain(key.Value)),
        ];
        if (keys.Length == 0)
        {
            return null;
        }

        int quoted = keys.Count(key => !key.IsPlain);
        return 2 * quoted <= keys.Length ? '\0'
            : keys.Any(key => key.Style == ScalarStyle.DoubleQuoted) ? '"'
            : '\'';
    }

    private static bool AreInBrackets(MappingNode mapping)
    {
        MappingNode[] values =
        [
            .. mapping.Entries.Select(entry => entry.Value).OfType<MappingNode>(),
        ];
        return values.Length > 1 && values.All(value => value.IsFlow);
    }

    private static bool AreParted(SourceText source, MappingNode mapping)
    {
        int parted = 0;
        for (int at = 1; at < mapping.Entries.Length; at++)
        {
            int from = source.LineNumberAt(mapping.Entries[at - 1].Span.End) + 1;
            int to = source.LineNumberAt(mapping.Entries[at].Key.Span.Start);
            bool isParted = Enumerable
                .Range(from, Math.Max(0, to - from))
                .Any(line => string.IsNullOrWhiteSpace(source.LineAt(line)));
            parted += isParted ? 1 : 0;
        }

        return 2 * parted > mapping.Entries.Length - 1;
    }
}
