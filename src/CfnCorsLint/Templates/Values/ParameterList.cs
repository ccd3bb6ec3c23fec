using System.Collections.Immutable;
using CfnCorsLint.Syntax;
using CfnCorsLint.Text;

namespace CfnCorsLint.Templates.Values;

/// <summary>Reads a file of parameters in CloudFormation's form.</summary>
/// <remarks>
/// <c>[{"ParameterKey": …, "ParameterValue": …}]</c>. Source:
/// https://docs.aws.amazon.com/cli/latest/reference/cloudformation/create-stack.html (--parameters)
/// </remarks>
public static class ParameterList
{
    /// <returns>Nothing when the file is of another form.</returns>
    public static ImmutableDictionary<string, string> Read(SourceText source)
    {
        var values = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        if (SyntaxReader.Read(source).Root?.Resolved is not SequenceNode list)
        {
            return values.ToImmutable();
        }

        foreach (SyntaxNode item in list.Items)
        {
            if (
                item.Resolved is not MappingNode entry
                || entry["ParameterKey"] is not ScalarNode name
            )
            {
                return ImmutableDictionary<string, string>.Empty;
            }

            // What the last deployment chose ("UsePreviousValue") is not in the file.
            if (entry["ParameterValue"] is ScalarNode value)
            {
                values[name.Value] = ScalarText.Of(value);
            }
        }

        return values.ToImmutable();
    }
}
