using System.Collections.Immutable;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Exchanges.Model;
using CfnCorsLint.Findings;
using CfnCorsLint.Patches.Effects;

namespace CfnCorsLint.Patches.Proofs;

/// <summary>Holds what a safe fix changes in the model to what every safe fix promises, whatever it declares.</summary>
internal sealed class SafeBounds
{
    private readonly ModelComparison _models;
    private readonly ModelComparison _author;
    private readonly PageSettings _pageSettings;

    /// <param name="models">Of the texts before and after a pass.</param>
    /// <param name="author">Of the text that no fix has touched yet: only what stands there is said.</param>
    /// <param name="pageSettings">Credentials that the owners of the pages ask for are theirs to give.</param>
    public SafeBounds(ModelComparison models, ModelComparison author, PageSettings pageSettings)
    {
        _models = models;
        _author = author;
        _pageSettings = pageSettings;
    }

    /// <param name="differences">Of the models before and after.</param>
    /// <returns>What goes too far, in a clause; <see langword="null"/> when nothing does.</returns>
    public string? WhatFails(IReadOnlyCollection<ModelDifference> differences, ApiModel? after) =>
        differences.Select(OfOne).FirstOrDefault(wrong => wrong is not null)
        ?? KeptNames.WhatIsLost(_models, differences, after);

    private string? OfOne(ModelDifference difference) =>
        difference.Place.Field switch
        {
            ModelField.Authorization
            or ModelField.Key
            or ModelField.Validator when !difference.From.IsEmpty && !difference.To.IsEmpty =>
                $"it would change {difference.Place}{In(difference)}, which keeps callers out",
            ModelField.Origins
            or ModelField.GatewayResponse
                when IsNew("*", difference) && !IsSaidBefore(difference, "*", ModelField.Origins) =>
                $"it would allow any origin in {difference.Place}{In(difference)}",
            ModelField.Credentials
            or ModelField.GatewayResponse
                when IsNew("true", difference)
                    && _pageSettings.WithCredentials != true
                    && !IsSaidBefore(difference, "true", ModelField.Credentials) =>
                $"it would switch credentials on in {difference.Place}{In(difference)}",
            _ => null,
        };

    private static string In(ModelDifference difference) =>
        difference.Api.Length == 0 ? "" : $" in '{difference.Api}'";

    private static bool IsNew(string text, ModelDifference difference) =>
        difference.To.Any(value => Says(value, text))
        && !difference.From.Any(value => Says(value, text));

    private static bool Says(ModelValue value, string text) =>
        value.Text.Trim().Trim('\'').Trim().Equals(text, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the author says the same already in that API: for an answer of a backend, in some answer of a backend.</summary>
    /// <remarks>An error of the gateway tells nobody anything, so that it may follow any preflight.</remarks>
    private bool IsSaidBefore(ModelDifference difference, string text, ModelField field) =>
        _author
            .Before.Where(one => one.Id == difference.Api)
            .SelectMany(one => one.Worlds)
            .Any(world =>
                IsSaid(
                    world.Api,
                    text,
                    field,
                    isLive: difference.Place.Field != ModelField.GatewayResponse
                )
            );

    private bool IsSaid(Api api, string text, ModelField field, bool isLive)
    {
        ImmutableHashSet<string> answered =
        [
            .. from route in api.Routes
            where
                !isLive
                || route.UnknownMethods is not null
                || route.Methods.Any(method => method.Verb != "OPTIONS")
            select route.Path,
        ];
        return (!isLive || !answered.IsEmpty)
            && _author
                .FactsOf(api)
                .Any(fact =>
                    fact.Key.Field == ModelField.GatewayResponse
                        ? fact.Value.Any(value =>
                            HeaderFields.Of(value.Part) == field && Says(value, text)
                        )
                        : fact.Key.Field == field
                            && (fact.Key.Route.Length == 0 || answered.Contains(fact.Key.Route))
                            && fact.Value.Any(value => Says(value, text))
                );
    }
}
