using CfnCorsLint.Findings;

namespace CfnCorsLint.Patches.Proofs;

/// <summary>Says where in the model a value stands: in a field of a method, a route, an error of the gateway, or the API itself.</summary>
/// <param name="Route">The path; the type of an error of the gateway; <c>""</c> for the API itself.</param>
/// <param name="Verb">In upper case; <c>""</c> where it belongs to no method.</param>
internal readonly record struct ModelPlace(string Route, string Verb, ModelField Field)
{
    /// <summary>Whether one of the effects speaks of the place: of it alone, of its whole route, of its verb on all routes, or of all.</summary>
    /// <param name="api">The id of the API that the place is in.</param>
    public bool IsNamedIn(HashSet<Effect> effects, string api) =>
        effects.Contains(new Effect(api, Route, Verb, Field))
        || effects.Contains(new Effect(api, Route, null, Field))
        || effects.Contains(new Effect(api, null, Verb, Field))
        || effects.Contains(new Effect(api, null, null, Field));

    /// <summary>Writes the place in words: <c>origins of OPTIONS /orders</c>.</summary>
    public override string ToString()
    {
        string name = Field switch
        {
            ModelField.PreflightAnswerer => "who answers the preflight",
            ModelField.ExposedHeaders => "the exposed headers",
            ModelField.MaxAge => "the max age",
            ModelField.Integration => "what stands behind it",
            ModelField.GatewayResponse => "the error",
            ModelField.FrontMethods => "the methods let through",
            ModelField.FrontHeaders => "the headers sent on",
            _ => $"the {Field.ToString().ToLowerInvariant()}",
        };
        string place = $"{Verb} {Route}".Trim();
        return place.Length == 0 ? name : $"{name} of {place}";
    }
}
