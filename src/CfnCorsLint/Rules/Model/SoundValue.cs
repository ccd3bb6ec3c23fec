using System.Globalization;
using CfnCorsLint.Apis.Http;
using CfnCorsLint.Apis.Model;

namespace CfnCorsLint.Rules.Model;

/// <summary>Tells of the text of a header whether there is nothing wrong with it but how it is written.</summary>
internal static class SoundValue
{
    /// <param name="header">In any case.</param>
    /// <param name="text">What a browser would get.</param>
    public static bool Is(string header, string text) =>
        header.ToLowerInvariant() switch
        {
            "access-control-allow-origin" => OriginForm.Of(text).Kind
                is OriginFormKind.WellFormed
                    or OriginFormKind.Wildcard
                    or OriginFormKind.Null,
            "access-control-allow-methods" => HeaderList
                .Items(text)
                .All(name => name == "*" || Verbs.All.Contains(name)),
            "access-control-allow-credentials" => text == "true",
            "access-control-max-age" => int.TryParse(
                text,
                NumberStyles.AllowLeadingSign,
                CultureInfo.InvariantCulture,
                out _
            ),
            _ => HeaderList.Parse(text) is not null,
        };
}
