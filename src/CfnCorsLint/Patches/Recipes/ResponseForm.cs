using System.Collections.Immutable;
using CfnCorsLint.Apis;
using CfnCorsLint.Patches.Writing;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Patches.Recipes;

/// <summary>Writes headers of answers in the form of <c>AWS::ApiGateway::Method</c>.</summary>
internal static class ResponseForm
{
    public const string Parameters = "ResponseParameters";

    private const string Prefix = "method.response.header.";

    private const string Responses = "MethodResponses";

    /// <summary>The entry that maps a header.</summary>
    public static FragmentEntry Mapped(string header, Fragment value) =>
        new(Prefix + header, value);

    /// <summary>The entry that declares a header.</summary>
    public static FragmentEntry Declared(string header, bool flag) =>
        new(Prefix + header, Fragment.Boolean(flag));

    /// <summary>Maps headers on an integration response and declares them on the method response of its status.</summary>
    public static void Map(
        FixDraft draft,
        Method method,
        IntegrationResponse response,
        params ImmutableArray<(string Header, Fragment Value)> headers
    )
    {
        if (response.Body is not { } body || StatusOf(response) is not { } status)
        {
            draft.Refuse("not written by a tool: the response is written as an expression");
            return;
        }

        draft.AddBelow(
            body,
            Parameters,
            null,
            [
                .. headers
                    .Where(header => response.Find(header.Header) is null)
                    .Select(header => Mapped(header.Header, header.Value)),
            ]
        );
        Declare(draft, method, status, [.. headers.Select(header => header.Header)]);
    }

    /// <summary>Declares headers on the method response of a status, which is made where it is missing.</summary>
    public static void Declare(
        FixDraft draft,
        Method method,
        string status,
        ImmutableArray<string> headers
    )
    {
        bool flag = UsualFlag(method);
        MethodResponse? response = method.Responses.FirstOrDefault(each =>
            (each.StatusCode as Value.Known)?.Text == status
        );
        ImmutableArray<FragmentEntry> missing =
        [
            .. headers
                .Where(header => response?.Find(header) is null)
                .Select(header => Declared(header, flag)),
        ];
        if (missing.IsEmpty)
        {
            return;
        }

        if (response is { Body: { } body })
        {
            draft.AddBelow(body, Parameters, null, missing);
        }
        else if (response is not null || method.UnknownResponses is not null || method.Body is null)
        {
            draft.Refuse(
                "not written by a tool: the method's responses are written as expressions"
            );
        }
        else
        {
            AddResponse(draft, method.Body, NewResponse(status, missing));
        }
    }

    /// <summary>A method response with declared headers.</summary>
    public static Fragment NewResponse(string status, ImmutableArray<FragmentEntry> declared) =>
        Fragment.MapOf(
            FragmentEntry.OfText("StatusCode", status),
            new FragmentEntry(Parameters, new Fragment.Map(declared))
        );

    public static string? StatusOf(IntegrationResponse response) =>
        (response.StatusCode as Value.Known)?.Text;

    private static void AddResponse(FixDraft draft, MappingNode properties, Fragment response)
    {
        switch (properties[Responses])
        {
            case null:
                draft.AddEntries(
                    properties,
                    null,
                    new FragmentEntry(Responses, Fragment.ListOf(response))
                );
                break;
            case SequenceNode list when IntrinsicReader.Read(list) is null:
                draft.AddItems(list, response);
                break;
            default:
                draft.Refuse($"not written by a tool: '{Responses}' is written as an expression");
                break;
        }
    }

    /// <summary>What most declarations of the method say: nothing enforces it.</summary>
    private static bool UsualFlag(Method method)
    {
        ImmutableArray<string> flags =
        [
            .. method
                .Responses.SelectMany(response => response.Headers)
                .Select(header => (header.Flag as Value.Known)?.Text.ToLowerInvariant())
                .OfType<string>(),
        ];
        return 2 * flags.Count(flag => flag == "false") <= flags.Length;
    }
}
