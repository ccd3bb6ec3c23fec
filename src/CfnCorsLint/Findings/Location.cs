using CfnCorsLint.Text;

namespace CfnCorsLint.Findings;

/// <summary>A place in a file that a finding is about.</summary>
/// <param name="Path">In the tree of the text: <c>/Resources/OrdersResource</c>.</param>
/// <param name="Label">A few words for the carets; <c>""</c> for none.</param>
public sealed record Location(SourceText Source, TextSpan Span, string Path, string Label)
{
    public LinePosition Start => Source.PositionAt(Span.Start);

    public LinePosition End => Source.PositionAt(Span.End);
}
