using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace CfnCorsLint.Symptoms.Readings;

/// <summary>Gathers the letters of a text so that texts can be compared: one blank for any white space, straight quotes, no escapes.</summary>
internal sealed class PlainLetters
{
    private const char Escape = '\u001b';

    private static readonly ImmutableArray<(string Written, char Letter)> s_entities =
    [
        ("&quot;", '"'),
        ("&#34;", '"'),
        ("&#39;", '\''),
        ("&#x27;", '\''),
        ("&apos;", '\''),
    ];

    private readonly string _source;
    private readonly StringBuilder _letters = new();
    private readonly ImmutableArray<int>.Builder _places = ImmutableArray.CreateBuilder<int>();

    public PlainLetters(string source)
    {
        _source = source;
    }

    /// <summary>The letters that were gathered so far.</summary>
    public PastedReading Read() => new(_letters.ToString(), _places.ToImmutable());

    /// <summary>Gathers a piece, with a blank before it unless the word before goes on in it.</summary>
    public void Add(int start, int end, bool goesOn = false)
    {
        if (!goesOn)
        {
            Blank(start);
        }

        for (int at = start; at < end; at++)
        {
            at = AddOne(at, end);
        }
    }

    /// <summary>Parts what was gathered so far from what follows.</summary>
    public void Part(int place)
    {
        if (_letters.Length > 0)
        {
            _letters.Append(PastedReading.PieceEnd);
            _places.Add(place);
        }
    }

    /// <returns>The place of the last letter that was read.</returns>
    private int AddOne(int at, int end)
    {
        switch (_source[at])
        {
            case '\\':
                return AddEscaped(at, end);
            case '&':
                return AddEntity(at);
            case Escape:
                return EndOfOrder(at, end);
            case var letter:
                Add(letter, at);
                return at;
        }
    }

    private void Add(char letter, int place)
    {
        if (char.IsWhiteSpace(letter) || char.IsControl(letter))
        {
            Blank(place);
        }
        else if (char.GetUnicodeCategory(letter) != UnicodeCategory.Format)
        {
            _letters.Append(Straight(letter));
            _places.Add(place);
        }
    }

    private void Blank(int place)
    {
        if (_letters.Length > 0 && _letters[^1] is not (' ' or PastedReading.PieceEnd))
        {
            _letters.Append(' ');
            _places.Add(place);
        }
    }

    /// <summary>Takes what JSON and source code write for a quote or a line break, perhaps several times over, for what they mean.</summary>
    private int AddEscaped(int at, int end)
    {
        int next = at;
        while (next < end && _source[next] == '\\')
        {
            next++;
        }

        char letter = next < end ? _source[next] : '\0';
        if (letter is 'n' or 'r' or 't')
        {
            Blank(at);
            return next;
        }

        if (
            letter == 'u'
            && next + 4 < end
            && ushort.TryParse(
                _source.AsSpan(next + 1, 4),
                NumberStyles.AllowHexSpecifier,
                CultureInfo.InvariantCulture,
                out ushort code
            )
        )
        {
            Add((char)code, at);
            return next + 4;
        }

        if (letter is '"' or '\'' or '/' or '`')
        {
            Add(letter, next);
            return next;
        }

        for (int stroke = at; stroke < next; stroke++)
        {
            Add('\\', stroke);
        }

        return next - 1;
    }

    private int AddEntity(int at)
    {
        foreach ((string written, char letter) in s_entities)
        {
            if (string.CompareOrdinal(_source, at, written, 0, written.Length) == 0)
            {
                Add(letter, at);
                return at + written.Length - 1;
            }
        }

        Add('&', at);
        return at;
    }

    /// <summary>Passes over an order to a terminal, such as a colour.</summary>
    private int EndOfOrder(int at, int end)
    {
        int last = at + 1;
        if (last >= end || _source[last] != '[')
        {
            return at;
        }

        do
        {
            last++;
        } while (last < end && !char.IsAsciiLetter(_source[last]));

        return Math.Min(last, end - 1);
    }

    private static char Straight(char letter) =>
        letter switch
        {
            '‘' or '’' or '‚' or '‛' or '`' or '´' => '\'',
            '“' or '”' or '„' or '‟' => '"',
            _ => letter,
        };
}
