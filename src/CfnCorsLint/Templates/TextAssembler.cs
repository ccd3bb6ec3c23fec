using System.Text;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Templates;

/// <summary>Puts a text together from pieces of which some may not be known.</summary>
internal sealed class TextAssembler
{
    /// <summary>Longer texts are not followed up: expressions in each other can make them grow without end, and nothing that counts here is as long.</summary>
    public const int MaxLength = 64 * 1024;

    public const string TooLong = "a text of more than 64 KB";

    /// <summary>The most characters of all texts that a choice makes together; with more the choice counts as not known.</summary>
    private const int MaxChosen = 16 * MaxLength;

    private readonly List<PatternPart> _parts = [];
    private readonly StringBuilder _literal = new();
    private Value? _only;
    private Value.OneOf? _choice;
    private int _choiceAt;
    private int _pieces;
    private int _holes;
    private int _size;
    private string? _byDefaultOf;

    /// <summary>The dynamic reference that began in a piece of the text: it may end in another one, so that nothing of the text is known.</summary>
    private string? _dynamic;

    public void Add(string literal)
    {
        if (literal.Length > 0)
        {
            _pieces++;
            Append(literal);
        }
    }

    /// <param name="hole">What to call the value if it is not known.</param>
    public void Add(Value value, string hole)
    {
        _pieces++;
        _only = value;
        _byDefaultOf ??= value.ByDefaultOf;
        _dynamic ??= Literal.WhyDynamic(value);
        switch (value)
        {
            case Value.Known known:
                Append(known.Text);
                break;
            case Value.Pattern pattern:
                foreach (PatternPart part in pattern.Parts)
                {
                    Append(part);
                }

                break;
            case Value.OneOf choice when _choice is null:
                AppendHole(hole, value.Shape);
                _choice = choice;
                _choiceAt = _parts.Count - 1;
                break;
            default:
                AppendHole(hole, value.Shape);
                break;
        }
    }

    /// <param name="node">The expression that the whole is the value of.</param>
    public Value Build(SyntaxNode node)
    {
        if (_pieces == 1 && _only is Value.Reference or Value.Unknown or Value.OneOf)
        {
            return _only.At(node);
        }

        FlushLiteral();
        _dynamic ??= _parts
            .Select(part => Literal.WhyDynamic(part.Literal ?? ""))
            .FirstOrDefault(why => why is not null);
        return _size > MaxLength ? new Value.Unknown(node, TooLong)
            : _dynamic is not null ? new Value.Unknown(node, _dynamic)
            : Assembled(node) with { ByDefaultOf = _byDefaultOf };
    }

    private Value Assembled(SyntaxNode node) =>
        _holes switch
        {
            0 => new Value.Known(
                node,
                _parts is [{ Literal: { } text }] ? text : "",
                ScalarKind.Text
            ),
            1 when _choice is not null && (long)_choice.Texts.Length * _size <= MaxChosen =>
                new Value.OneOf(node, [.. _choice.Texts.Select(Chosen)]),
            _ => new Value.Pattern(node, [.. _parts]),
        };

    private string Chosen(string text) =>
        string.Concat(_parts.Select((part, at) => at == _choiceAt ? text : part.Literal));

    private void Append(PatternPart part)
    {
        if (part.Literal is { } literal)
        {
            Append(literal);
        }
        else
        {
            AppendHole(part.Hole ?? "", part.Shape);
        }
    }

    private void Append(string literal)
    {
        _size += literal.Length;
        if (_size <= MaxLength)
        {
            _literal.Append(literal);
        }
    }

    private void AppendHole(string name, ValueShape? shape)
    {
        _size += name.Length + 1;
        _holes++;
        if (_size <= MaxLength)
        {
            FlushLiteral();
            _parts.Add(PatternPart.OfHole(name, shape));
        }
    }

    private void FlushLiteral()
    {
        if (_literal.Length > 0)
        {
            _parts.Add(PatternPart.OfText(_literal.ToString()));
            _literal.Clear();
        }
    }
}
