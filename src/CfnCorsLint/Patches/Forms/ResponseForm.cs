using System.Collections.Immutable;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Patches.Drafts;
using CfnCorsLint.Patches.Writing;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Patches.Forms;

/// <summary>Writes headers of answers in the form in which their method is written.</summary>
internal static class ResponseForm
{
    public const string Parameters = "ResponseParameters";

    /// <summary>Maps headers on an integration response and declares them on the method response of its status.</summary>
    public static void Map(
        Repair repair,
        Method method,
        IntegrationResponse response,
        params ImmutableArray<(string Header, Fragment Value)> headers
    )
    {
        FixDraft draft = repair.Draft;
        if (response.Body is not { } body || StatusOf(response) is not { } status)
        {
            draft.Refuse("not written by a tool: the response is written as an expression");
            return;
        }

        if (repair.FormOf(method) is not { } form)
        {
            return;
        }

        draft.AddBelow(
            body,
            form.Word(Parameters),
            null,
            [
                .. headers
                    .Where(header => response.Find(header.Header) is null)
                    .Select(header => WritingForm.Mapped(header.Header, header.Value)),
            ]
        );
        Declare(repair, method, status, [.. headers.Select(header => header.Header)]);
    }

    /// <summary>Declares headers on the method response of a status, which is made where it is missing.</summary>
    public static void Declare(
        Repair repair,
        Method method,
        string status,
        ImmutableArray<string> headers
    )
    {
        FixDraft draft = repair.Draft;
        if (repair.FormOf(method) is not { } form)
        {
            return;
        }

        bool flag = UsualFlag(method);
        MethodResponse? response = method.Responses.FirstOrDefault(each =>
            (each.StatusCode as Value.Known)?.Text == status
        );
        ImmutableArray<FragmentEntry> missing =
        [
            .. headers
                .Where(header => response?.Find(header) is null)
                .Select(header => form.Declared(header, flag))
                .Where(entry => !IsRenamed(draft, response, entry.Key)),
        ];
        if (missing.IsEmpty)
        {
            return;
        }

        if (response is { Body: { } body })
        {
            if (body.Find("$ref") is not null)
            {
                draft.Refuse("the response is a reference, of which API Gateway takes no headers");
                return;
            }

            draft.AddBelow(body, form.Declarations, null, missing);
        }
        else if (response is not null || method.UnknownResponses is not null || method.Body is null)
        {
            draft.Refuse(
                "not written by a tool: the method's responses are written as expressions"
            );
        }
        else if (form.IsOpenApi)
        {
            draft.AddBelow(
                method.Body,
                form.MethodResponses,
                null,
                new FragmentEntry(status, DeclaredResponse(missing))
            );
        }
        else
        {
            AddResponse(draft, method.Body, NewResponse(status, missing));
        }
    }

    /// <summary>Renames a key that is meant to declare the header and stands for none.</summary>
    private static bool IsRenamed(FixDraft draft, MethodResponse? response, string key)
    {
        string header = CorsSpelling.Usual(key[(key.LastIndexOf('.') + 1)..]);
        ScalarNode? meant = response?.OtherKeys.FirstOrDefault(other =>
            CorsSpelling.IntendedByKey(other.Value) == header
        );
        if (meant is not { Parent: MappingNode declarations })
        {
            return false;
        }

        draft.RenameKey(declarations, meant, key);
        return true;
    }

    /// <summary>What a method answers, with declared headers.</summary>
    public static Fragment NewResponses(
        WritingForm form,
        string status,
        ImmutableArray<FragmentEntry> declared
    ) =>
        form.IsOpenApi
            ? Fragment.MapOf(new FragmentEntry(status, DeclaredResponse(declared)))
            : Fragment.ListOf(NewResponse(status, declared));

    public static string? StatusOf(IntegrationResponse response) =>
        (response.StatusCode as Value.Known)?.Text;

    private static Fragment.Map NewResponse(
        string status,
        ImmutableArray<FragmentEntry> declared
    ) =>
        new([
            FragmentEntry.OfText("StatusCode", status),
            new FragmentEntry(Parameters, new Fragment.Map(declared)),
        ]);

    /// <summary>A response that the method declares, with a description, which OpenAPI asks for.</summary>
    private static Fragment.Map DeclaredResponse(ImmutableArray<FragmentEntry> declared) =>
        new([
            FragmentEntry.OfText("description", "Answer with CORS headers"),
            new FragmentEntry("headers", new Fragment.Map(declared)),
        ]);

    private static void AddResponse(FixDraft draft, MappingNode properties, Fragment response)
    {
        string key = WritingForm.OfResources.MethodResponses;
        switch (properties[key])
        {
            case null:
                draft.AddEntries(
                    properties,
                    null,
                    new FragmentEntry(key, Fragment.ListOf(response))
                );
                break;
            case SequenceNode list when IntrinsicReader.Read(list) is null:
                draft.AddItems(list, response);
                break;
            default:
                draft.Refuse($"not written by a tool: '{key}' is written as an expression");
                break;
        }
    }

    /// <summary>The flag that most declarations of the method have: nothing enforces it.</summary>
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
