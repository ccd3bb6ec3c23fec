using CfnCorsLint.Handlers.Lexing;

namespace CfnCorsLint.Handlers.Parsing;

/// <summary>Finds the functions of Python.</summary>
internal sealed class PythonFunctions(
    CodeText text,
    PythonLayout layout,
    ExpressionReader expressions
)
{
    public IEnumerable<CodeFunction> Find()
    {
        for (int at = 0; at < text.Count; at++)
        {
            if (text.Is(at, "def") && text.IsName(at + 1) && text.Is(at + 2, "("))
            {
                yield return Declared(at);
            }
        }
    }

    private CodeFunction Declared(int at)
    {
        int start = layout.StartOf(at);
        int colon = layout.ColonOf(start);
        return new CodeFunction(
            text[at + 1].Value,
            start,
            colon < 0 ? at + 1 : colon + 1,
            layout.BehindBlock(start),
            [
                .. from parameter in Separation.At(
                    text,
                    at + 3,
                    Math.Max(at + 3, text.Partners[at + 2]),
                    ","
                )
                select text.IsName(parameter.Start) ? text[parameter.Start].Value : "",
            ],
            [.. DecoratorsAbove(start)]
        );
    }

    private IEnumerable<CodeExpression> DecoratorsAbove(int start)
    {
        for (int at = start - 1; at >= 0; )
        {
            int above = layout.StartOf(at);
            if (!text.Is(above, "@"))
            {
                yield break;
            }

            yield return expressions.Read(above + 1, at + 1);
            at = above - 1;
        }
    }
}
