using System.Collections.Immutable;
using System.Text;

namespace CfnCorsLint.Patches.Values;

/// <summary>Writes the mapping template that answers an origin of a list with that origin.</summary>
/// <remarks>
/// Compares whole texts, reads the header alone and in both spellings. Source:
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-override-request-response-parameters.html
/// </remarks>
internal static class SeveralOrigins
{
    public const string MediaType = "application/json";

    /// <param name="others">Those beside the first, which the static value names.</param>
    public static string Template(ImmutableArray<string> others)
    {
        string condition = string.Join(" || ", others.Select(origin => $"$origin == \"{origin}\""));
        return new StringBuilder()
            .Append("#set($origin = $input.params().header.get(\"Origin\"))\n")
            .Append("#if($origin == \"\")\n")
            .Append("  #set($origin = $input.params().header.get(\"origin\"))\n")
            .Append("#end\n")
            .Append("#if(")
            .Append(condition)
            .Append(")\n")
            .Append(
                "  #set($context.responseOverride.header.Access-Control-Allow-Origin = $origin)\n"
            )
            .Append("#end\n")
            .ToString();
    }
}
