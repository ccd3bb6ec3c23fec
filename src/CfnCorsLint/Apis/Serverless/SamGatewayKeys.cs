using System.Collections.Immutable;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Apis.Serverless;

/// <summary>Reads the headers of one of SAM's gateway responses as they are meant, and the keys for which SAM refuses them.</summary>
/// <remarks>Source: https://github.com/aws/serverless-application-model/blob/develop/samtranslator/model/apigateway.py (<c>ApiGatewayResponse</c>)</remarks>
internal sealed class SamGatewayKeys
{
    private const StringComparison Loosely = StringComparison.OrdinalIgnoreCase;

    /// <summary>With what the keys of resources and definitions begin.</summary>
    private const string Prefix = "gatewayresponse.header.";

    private readonly ImmutableArray<HeaderMapping>.Builder _headers =
        ImmutableArray.CreateBuilder<HeaderMapping>();

    private readonly ImmutableArray<ScalarNode>.Builder _refused =
        ImmutableArray.CreateBuilder<ScalarNode>();

    private SamGatewayKeys() { }

    public ImmutableArray<HeaderMapping> Headers => _headers.ToImmutable();

    public ImmutableArray<ScalarNode> Refused => _refused.ToImmutable();

    public static SamGatewayKeys Of(Element response)
    {
        var keys = new SamGatewayKeys();
        foreach (Element entry in response.Entries)
        {
            if (entry.Key is not { } key)
            {
                continue;
            }

            if (key.Value.Equals("ResponseParameters", Loosely))
            {
                keys.Note(key, "ResponseParameters");
                foreach (Element parameter in entry.Entries)
                {
                    keys.ReadHeaders(parameter, "Headers");
                }
            }
            else
            {
                keys.ReadHeaders(entry, null);
            }
        }

        return keys;
    }

    /// <param name="right">The key that may stand there; <see langword="null"/> when none may.</param>
    private void ReadHeaders(Element entry, string? right)
    {
        if (entry.Key is not { } key)
        {
            return;
        }

        if (key.Value.Equals("Headers", Loosely) || key.Value.Equals("Header", Loosely))
        {
            Note(key, right);
            foreach (Element header in entry.Entries)
            {
                Take(header, header.Key?.Value);
            }
        }
        else if (HeaderOf(key.Value) is { } name)
        {
            Note(key, null);
            Take(entry, name);
        }
    }

    private void Take(Element header, string? name)
    {
        if (name is not null && header is { Key: { } key, Value: { } value })
        {
            _headers.Add(new HeaderMapping(name, key, value));
        }
    }

    private void Note(ScalarNode key, string? right)
    {
        if (key.Value != right)
        {
            _refused.Add(key);
        }
    }

    private static string? HeaderOf(string key) =>
        key.StartsWith(Prefix, StringComparison.Ordinal) ? key[Prefix.Length..]
        : key.StartsWith("Access-Control-", Loosely) ? key
        : null;
}
