using System.Collections.Immutable;
using CfnCorsLint.Apis.Http;
using CfnCorsLint.Apis.Mappings;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Exchanges.Model;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Exchanges.Gateways;

/// <summary>Holds the headers that an integration response sends to one origin: by its mappings, or by mapping templates that replace them.</summary>
/// <param name="Unknown">Why there may be more; <see langword="null"/> when there are none.</param>
/// <param name="MayChangeStatus">Whether a template sets the status, too.</param>
internal sealed record ResponseHeaders(
    ImmutableArray<AnswerHeader> Headers,
    string? Unknown,
    bool MayChangeStatus
)
{
    public static ResponseHeaders Of(
        Integration integration,
        IntegrationResponse response,
        string origin
    )
    {
        var result = new ResponseHeaders(
            MappedHeaders.Of(response.Headers),
            response.UnknownHeaders ?? response.UnknownTemplates,
            false
        );
        foreach (Integration.Template template in integration.RequestTemplates)
        {
            result = result.After(template.Value, origin);
        }

        foreach (Integration.Template template in response.Templates)
        {
            result = result.After(template.Value, origin);
        }

        return result;
    }

    private ResponseHeaders After(Value template, string origin) =>
        template switch
        {
            Value.Known { ByDefaultOf: null } known => After(template, known.Text, origin),
            Value.Pattern pattern => After(
                template,
                string.Concat(pattern.Parts.Select(part => part.Literal ?? "${}")),
                origin
            ),
            Value.OneOf several => several.Texts.Aggregate(
                this,
                (result, text) => result.After(template, text, origin)
            ),
            _ => this with { Unknown = Unknown ?? "a mapping template is not known" },
        };

    private ResponseHeaders After(Value template, string text, string origin)
    {
        if (!ResponseOverrides.AreIn(text))
        {
            return this;
        }

        if (template is Value.Known && OriginOverride.Parse(text) is { } several)
        {
            return several.Origins.Contains(origin, StringComparer.Ordinal)
                ? With(
                    new AnswerHeader(HeaderNames.AllowOrigin, origin, template)
                    {
                        IsOfTemplate = true,
                    }
                )
                : this;
        }

        ImmutableArray<string> set = ResponseOverrides.HeadersSetBy(text);
        ResponseHeaders result = set.Where(HeaderNames.IsOfCors)
            .Aggregate(
                this,
                (left, name) =>
                    left.With(new AnswerHeader(name, null, template) { IsOfTemplate = true })
            );
        return result with
        {
            Unknown = set.IsEmpty
                ? result.Unknown ?? "a mapping template sets headers"
                : result.Unknown,
            MayChangeStatus = MayChangeStatus || ResponseOverrides.MaySetStatus(text),
        };
    }

    private ResponseHeaders With(AnswerHeader header) =>
        this with
        {
            Headers =
            [
                .. Headers.Where(other =>
                    !string.Equals(other.Name, header.Name, StringComparison.OrdinalIgnoreCase)
                ),
                header,
            ],
        };
}
