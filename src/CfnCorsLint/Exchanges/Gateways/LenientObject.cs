namespace CfnCorsLint.Exchanges.Gateways;

/// <summary>Reads an object in a JSON that may leave out the quotes of its keys, as API Gateway takes it.</summary>
/// <remarks>
/// CDK writes <c>{ statusCode: 200 }</c>. Source:
/// https://github.com/aws/aws-cdk/blob/main/packages/aws-cdk-lib/aws-apigateway/lib/resource.ts
/// </remarks>
internal sealed class LenientObject
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    private readonly string _text;

    private int _at;

    public LenientObject(string text)
    {
        _text = text;
        IsWhole = Read();
    }

    /// <summary>Whether the text is one object and nothing else.</summary>
    public bool IsWhole { get; }

    private char Next => _at < _text.Length ? _text[_at] : '\0';

    /// <summary>The value as written, quotes included; <see langword="null"/> when there is none.</summary>
    public string? Find(string key) => _values.GetValueOrDefault(key);

    private bool Read()
    {
        _at = 1;
        while (true)
        {
            SkipBlanks(",");
            if (Next == '}')
            {
                _at++;
                SkipBlanks("");
                return _at == _text.Length;
            }

            string? key = ReadWord(":");
            SkipBlanks("");
            if (key is null || Next != ':')
            {
                return false;
            }

            _at++;
            SkipBlanks("");
            string? value = Next is '{' or '[' ? ReadNested() : ReadWord(",");
            if (value is null)
            {
                return false;
            }

            _values[key.Trim('"', '\'')] = value;
        }
    }

    private void SkipBlanks(string alsoSkipped)
    {
        while (char.IsWhiteSpace(Next) || (Next != '\0' && alsoSkipped.Contains(Next)))
        {
            _at++;
        }
    }

    /// <summary>A quoted text, or all up to a blank, an end or the stop.</summary>
    private string? ReadWord(string stop)
    {
        int start = _at;
        if (Next is '"' or '\'')
        {
            return SkipQuoted() ? _text[start.._at] : null;
        }

        while (
            Next is not ('\0' or '}' or '{' or ']')
            && !char.IsWhiteSpace(Next)
            && !stop.Contains(Next)
        )
        {
            _at++;
        }

        return _at > start ? _text[start.._at] : null;
    }

    private bool SkipQuoted()
    {
        char quote = Next;
        for (_at++; Next != '\0'; _at++)
        {
            if (Next == quote)
            {
                _at++;
                return true;
            }

            _at += Next == '\\' ? 1 : 0;
        }

        return false;
    }

    private string? ReadNested()
    {
        int start = _at;
        int depth = 0;
        while (Next != '\0')
        {
            if (Next is '"' or '\'')
            {
                if (!SkipQuoted())
                {
                    return null;
                }

                continue;
            }

            depth +=
                Next is '{' or '[' ? 1
                : Next is '}' or ']' ? -1
                : 0;
            _at++;
            if (depth == 0)
            {
                return _text[start.._at];
            }
        }

        return null;
    }
}
