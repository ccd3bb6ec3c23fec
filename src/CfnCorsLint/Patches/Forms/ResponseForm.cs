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
    public static FixDraft Map(
        FixDraft draft,
        Repair repair,
        Method method,
        IntegrationResponse response,
        params ImmutableArray<(string Header, Fragment Value)> headers
    )
    {
        if (response.Body is not { } body || StatusOf(response) is not { } status)
        {
            return draft.Refuse("not written by a tool: the response is written as an expression");
        }

        if (!repair.FormOf(method).Is(out WritingForm? form, out string? why))
        {
            return draft.Refuse(why);
        }

        draft = draft.AddBelow(
            body,
            form.Word(Parameters),
            null,
            [
                .. headers
                    .Where(header => response.Find(header.Header) is null)
                    .Select(header => WritingForm.Mapped(header.Header, header.Value)),
            ]
        );
        return Declare(draft, repair, method, status, [.. headers.Select(header => header.Header)]);
    }

    /// <summary>Declares headers on the method response of a status, which is made where it is missing.</summary>
    public static FixDraft Declare(
        FixDraft draft,
        Repair repair,
        Method method,
        string status,
        ImmutableArray<string> headers
    )
    {
        if (!repair.FormOf(method).Is(out WritingForm? form, out string? why))
        {
            return draft.Refuse(why);
        }

        bool flag = UsualFlag(method);
        MethodResponse? response = method.Responses.FirstOrDefault(each =>
            (each.StatusCode as Value.Known)?.Text == status
        );
        var missing = ImmutableArray.CreateBuilder<FragmentEntry>();
        foreach (string header in headers.Where(header => response?.Find(header) is null))
        {
            FragmentEntry entry = form.Declared(header, flag);
            if (MeantFor(response, entry.Key) is ({ } declarations, { } meant))
            {
                draft = draft.RenameKey(declarations, meant, entry.Key);
            }
            else
            {
                missing.Add(entry);
            }
        }

        return missing.Count == 0
            ? draft
            : Add(draft, method, response, form, status, missing.DrainToImmutable());
    }

    /// <summary>Adds declarations to the method response, or the method response with them where the method has none of that status.</summary>
    /// <param name="response">Of the status; <see langword="null"/> when there is none.</param>
    private static FixDraft Add(
        FixDraft draft,
        Method method,
        MethodResponse? response,
        WritingForm form,
        string status,
        ImmutableArray<FragmentEntry> declared
    ) =>
        response switch
        {
            { Body: { } body } when body.Find("$ref") is not null => draft.Refuse(
                "the response is a reference, of which API Gateway takes no headers"
            ),
            { Body: { } body } => draft.AddBelow(body, form.Declarations, null, declared),
            null when method is { UnknownResponses: null, Body: { } owner } => form.IsOpenApi
                ? draft.AddBelow(
                    owner,
                    form.MethodResponses,
                    null,
                    new FragmentEntry(status, DeclaredResponse(declared))
                )
                : AddResponse(draft, owner, NewResponse(status, declared)),
            _ => draft.Refuse(
                "not written by a tool: the method's responses are written as expressions"
            ),
        };

    /// <summary>The key that is meant to declare the header and stands for none, and the mapping that it stands in.</summary>
    private static (MappingNode Declarations, ScalarNode Key)? MeantFor(
        MethodResponse? response,
        string key
    )
    {
        string header = CorsSpelling.Usual(key[(key.LastIndexOf('.') + 1)..]);
        ScalarNode? meant = response?.OtherKeys.FirstOrDefault(other =>
            CorsSpelling.IntendedByKey(other.Value) == header
        );
        return meant is { Parent: MappingNode declarations } ? (declarations, meant) : null;
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

    private static FixDraft AddResponse(FixDraft draft, MappingNode properties, Fragment response)
    {
        string key = WritingForm.OfResources.MethodResponses;
        return properties[key] switch
        {
            null => draft.AddEntries(
                properties,
                null,
                new FragmentEntry(key, Fragment.ListOf(response))
            ),
            SequenceNode list when IntrinsicReader.Read(list) is null => draft.AddItems(
                list,
                response
            ),
            _ => draft.Refuse(Refusal.OfExpression(key)),
        };
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
