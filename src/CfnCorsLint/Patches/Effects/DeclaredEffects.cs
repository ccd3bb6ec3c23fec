using System.Collections.Immutable;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Apis.Serverless;
using CfnCorsLint.Findings;
using CfnCorsLint.Patches.Drafts;
using CfnCorsLint.Patches.Values;
using CfnCorsLint.Rules.Model;

namespace CfnCorsLint.Patches.Effects;

/// <summary>Says what a recipe may change in the model when it repairs a violation: a proof holds the new text to it.</summary>
/// <remarks>A recipe without a line here declares what the rule's <c>at</c> points to, or else what goes with the subject.</remarks>
internal static class DeclaredEffects
{
    private const string Options = "OPTIONS";

    /// <summary>All that a preflight answers, and by whom.</summary>
    private static readonly ImmutableArray<ModelField> s_ofPreflight =
    [
        ModelField.PreflightAnswerer,
        ModelField.Origins,
        ModelField.Methods,
        ModelField.Headers,
        ModelField.ExposedHeaders,
        ModelField.Credentials,
        ModelField.MaxAge,
        ModelField.Vary,
        ModelField.Integration,
        ModelField.Answers,
    ];

    /// <summary>What one origin in the place of any changes, wherever an API allows any.</summary>
    private static readonly ImmutableArray<ModelField> s_ofAnyOrigin =
    [
        ModelField.Origins,
        ModelField.Vary,
        ModelField.Answers,
        ModelField.GatewayResponse,
    ];

    /// <summary>What the fix changes at most; nothing where the model stays as it is.</summary>
    public static ImmutableArray<Effect> Of(Repair repair) =>
        repair.Api is { } api ? [.. Of(repair, api).Distinct()] : [];

    private static IEnumerable<Effect> Of(Repair repair, Api api) =>
        repair.Recipe.Name switch
        {
            RecipeName.NameApi => repair
                .Words("with")
                .Append(api.Id)
                .SelectMany(id => All(id, null)),
            RecipeName.AddPreflight or RecipeName.MakeMock => OfPreflight(repair, api),
            RecipeName.AddOptionsRoute => All(api.Id, Options)
                .Concat(Fields(api.Id, null, null, ModelField.PreflightAnswerer)),
            RecipeName.ConfigureCors
            or RecipeName.MovePolicy
            or RecipeName.CorrectTypes
            or RecipeName.CorrectKeys => All(api.Id, null),
            RecipeName.ExtendDependsOn
            or RecipeName.RenameDeployment
            or RecipeName.DeclareHeader
            or RecipeName.AddPermissions
            or RecipeName.Advise
            or RecipeName.ShowCode => [],
            RecipeName.AllowAtEdge => OfFront(repair, ModelField.FrontMethods),
            RecipeName.SendOn => OfFront(repair, ModelField.FrontHeaders),
            RecipeName.AddGatewayResponses => OfGateway(api)
                .Concat(OfThoseWithItsCors(repair, api)),
            RecipeName.NarrowOrigin => Fields(api.Id, null, null, s_ofAnyOrigin),
            _ when repair.Subject.GatewayResponse is not null => OfGateway(api),
            RecipeName.LeaveToPreflight when repair.Route is { } route => OfMethod(
                    repair,
                    api,
                    OfPlace(repair)
                )
                .Concat(
                    Fields(
                        api.Id,
                        (Preflight.Of(api, route).Route ?? route).Path,
                        Preflight.Of(api, route).Method?.Verb ?? Options,
                        OfPlace(repair)
                    )
                ),
            _ => OfMethod(repair, api, FieldsOf(repair)),
        };

    /// <summary>A behaviour may be in front of several APIs.</summary>
    private static IEnumerable<Effect> OfFront(Repair repair, ModelField field) =>
        from api in repair.Subject.Context.Model.Apis.SelectMany(one => one.Worlds)
        from passage in api.Api.Passages
        where passage.Distribution.Id == repair.Subject.Passage?.Distribution.Id
        where passage.Behavior.Pattern == repair.Subject.Passage?.Behavior.Pattern
        select new Effect(api.Api.Id, passage.Name, null, field);

    private static IEnumerable<Effect> OfGateway(Api api) =>
        Fields(api.Id, null, null, ModelField.GatewayResponse);

    /// <summary>The changes in other APIs that take their CORS from the globals as well, and lack the header in their errors, too.</summary>
    private static IEnumerable<Effect> OfThoseWithItsCors(Repair repair, Api api) =>
        api.Resource is not null || api.Cors is not { Place: var place }
            ? []
            : repair
                .Subject.Context.Model.Apis.SelectMany(one => one.Worlds)
                .Select(world => world.Api)
                .Where(other => ReferenceEquals(other.Cors?.Place, place))
                .SelectMany(OfGateway);

    /// <summary>A new preflight may also answer for routes that this one takes more paths than.</summary>
    private static IEnumerable<Effect> OfPreflight(Repair repair, Api api)
    {
        string? path = repair.Route?.Path;
        bool isAlone = path?.Contains('{', StringComparison.Ordinal) == false && !SamApis.Make(api);
        return Fields(api.Id, isAlone ? path : null, null, ModelField.PreflightAnswerer)
            .Concat(OfMethod(repair, api, s_ofPreflight));
    }

    /// <summary>The fields of the method that the fix is about, or of all methods that are made of one text.</summary>
    private static IEnumerable<Effect> OfMethod(
        Repair repair,
        Api api,
        ImmutableArray<ModelField> fields
    )
    {
        Subject subject = repair.Subject;
        if (subject.Policy is not null || api.IsServed || subject.Route is null)
        {
            return Fields(api.Id, null, null, fields);
        }

        bool isNew = repair.Recipe.Name == RecipeName.AddPreflight;
        Method? method = isNew ? null : Targets.MethodOf(subject);
        bool isOfSam =
            SamApis.Make(api)
            && (
                isNew
                || repair.Recipe.Name == RecipeName.SetProperty
                || method?.IsMadeBy(api) == true
            );
        Route route =
            isNew || subject.Method is not null
                ? subject.Route
                : Preflight.Of(api, subject.Route).Route ?? subject.Route;
        return Fields(
            api.Id,
            isOfSam ? null : route.Path,
            isOfSam ? Options : method?.Verb ?? Options,
            fields
        );
    }

    private static ImmutableArray<ModelField> FieldsOf(Repair repair)
    {
        switch (repair.Recipe.Name)
        {
            case RecipeName.MapHeader:
                return
                [
                    .. HeadersOf(repair, "header"),
                    .. BesideOrigin(repair),
                    ModelField.Vary,
                    ModelField.Answers,
                ];
            case RecipeName.ExtendList
                when ListedHeader.Of(repair.Parameter("list")) is [_, ..] header:
                return [.. Field(header)];
            case RecipeName.AnswerSeveralOrigins:
                return
                [
                    ModelField.Origins,
                    ModelField.Credentials,
                    ModelField.Vary,
                    ModelField.Answers,
                ];
            case RecipeName.SetProperty:
                return repair.Parameter("name") switch
                {
                    "ApiKeyRequired" => [ModelField.Key],
                    "AuthorizationType" => [ModelField.Authorization],
                    _ => [ModelField.Integration, ModelField.Answers],
                };
            case RecipeName.ReplaceText:
                return [ModelField.Origins, ModelField.Answers];
            default:
                return OfPlace(repair);
        }
    }

    /// <summary>What goes along with an origin: credentials, and where preflights are answered what these ask for.</summary>
    private static ImmutableArray<ModelField> BesideOrigin(Repair repair) =>
        repair.Parameter("value") != "origin" ? []
        : Targets.MethodOf(repair.Subject) is { Verb: "ANY" or Options }
            ? [ModelField.Methods, ModelField.Headers, ModelField.Credentials, ModelField.MaxAge]
        : [ModelField.Credentials];

    /// <summary>What stands at the place of the violation: a header, the validator, a switch of SAM's, or a part of the answers.</summary>
    private static ImmutableArray<ModelField> OfPlace(Repair repair) =>
        repair.Subject switch
        {
            _ when HeaderAt(repair) is { } header => [header, ModelField.Answers],
            { Mapping: { } mapping } =>
            [
                .. Field(mapping.Name),
                .. HeadersOf(repair, "to"),
                ModelField.Answers,
            ],
            { Origin: not null } or { Kind: SubjectKind.Origin } =>
            [
                ModelField.Origins,
                ModelField.Vary,
                ModelField.Answers,
            ],
            { Policy: not null } => s_ofPreflight,
            { Kind: SubjectKind.Api } => [ModelField.Authorization, ModelField.Key],
            _ => [ModelField.Validator, ModelField.Integration, ModelField.Answers],
        };

    /// <summary>The header whose value a rule points to by a fact; <see langword="null"/> where it points to something else.</summary>
    private static ModelField? HeaderAt(Repair repair) =>
        repair
            .Violation.Rule.At.Select(place => place.Definition?.Name ?? "")
            .SelectMany(fact => Field(ListedHeader.Of(fact)))
            .Select(field => (ModelField?)field)
            .FirstOrDefault();

    private static IEnumerable<ModelField> HeadersOf(Repair repair, string parameter) =>
        repair.Words(parameter).SelectMany(name => Field(name[(name.LastIndexOf('.') + 1)..]));

    private static IEnumerable<ModelField> Field(string header) =>
        HeaderFields.Of(header) is { } field ? [field] : [];

    private static IEnumerable<Effect> All(string api, string? verb) =>
        Fields(api, null, verb, [.. Enum.GetValues<ModelField>()]);

    private static IEnumerable<Effect> Fields(
        string api,
        string? route,
        string? verb,
        params ImmutableArray<ModelField> fields
    ) => fields.Select(field => new Effect(api, route, verb, field));
}
