using System.Collections.Immutable;
using CfnCorsLint.Apis.Model;

namespace CfnCorsLint.Rules.Model;

/// <summary>The words that messages about each kind of subject may use.</summary>
internal static class MessageWords
{
    public static ImmutableArray<string> For(SubjectKind kind) =>
        kind switch
        {
            SubjectKind.File => [],
            SubjectKind.Api or SubjectKind.Policy => ["api"],
            SubjectKind.Route or SubjectKind.Preflight => ["api", "path"],
            SubjectKind.Method => ["api", "path", "method"],
            SubjectKind.Response => ["api", "path", "method", "status", "owner"],
            SubjectKind.GatewayResponse => ["api", "type"],
            SubjectKind.Declaration => ["api", "path", "method", "status", "header"],
            SubjectKind.Deployment => ["api", "name"],
            SubjectKind.Behavior => ["api", "distribution", "pattern"],
            _ => ["api", "owner", "header", "value"],
        };

    /// <summary>Every word of the subject that has something to say.</summary>
    public static ImmutableDictionary<string, ImmutableArray<string>> Of(Subject subject)
    {
        ImmutableDictionary<string, ImmutableArray<string>>.Builder words =
            ImmutableDictionary.CreateBuilder<string, ImmutableArray<string>>(
                StringComparer.Ordinal
            );
        string? name = subject.Api is { } api ? NameOf(api, subject.Context) : null;
        Add("api", name);
        // What a policy decides for all routes goes by the name of the API.
        Add("path", subject.Route?.Path ?? (subject.Policy is null ? null : name));
        Add("method", subject.Method?.Verb);
        Add("status", StatusOf(subject));
        Add("type", subject.GatewayResponse?.Type);
        Add("header", subject.Mapping?.Name ?? subject.Declaration?.Name);
        Add("value", subject.Origin ?? Shown(subject));
        Add("owner", OwnerOf(subject));
        Add("name", subject.Deployment?.Resource.LogicalId);
        Add("distribution", subject.Passage?.Distribution.Id);
        Add("pattern", subject.Passage is { } passage ? passage.Behavior.Pattern ?? "?" : null);
        return words.ToImmutable();

        void Add(string word, string? text)
        {
            if (text is not null)
            {
                words[word] = [text];
            }
        }
    }

    /// <summary>The name of the API in messages; a document that stands alone goes by its title, else by the name of its file.</summary>
    private static string NameOf(Api api, LintContext context) =>
        api.Id.Length > 0
            ? api.Id
            : api.Document?.Title ?? context.Template.Source.Path.Split('/', '\\')[^1];

    private static string? Shown(Subject subject) =>
        subject is { Kind: SubjectKind.Origin, Mapping: { } mapping }
            ? MappedValue.Text(mapping).Shown is { Length: > 0 } text
                ? text
                : MappedValue.Shown(mapping)
            : MappedValue.Shown(subject.Mapping);

    public static string? StatusOf(Subject subject) =>
        (subject.Response?.StatusCode ?? subject.Declared?.StatusCode)
            is Templates.Values.Value.Known status
            ? status.Text
            : null;

    public static string? OwnerOf(Subject subject) =>
        subject.GatewayResponse is { } response ? response.Type ?? "a gateway response"
        : subject is { Api: { } api, Method: { } made } && made.IsMadeBy(api)
            ? $"Cors of '{api.Id}'"
        : subject.Method is { } method ? $"{method.Verb} '{subject.Route?.Path}'"
        : subject is { Policy: not null, Api: { } named } ? $"'{NameOf(named, subject.Context)}'"
        : null;
}
