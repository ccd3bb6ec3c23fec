namespace CfnCorsLint.Patches.Recipes;

/// <summary>The forms in which CORS is written, as far as recipes write differently in each.</summary>
internal enum RecipeForm
{
    /// <summary>Methods and their answers stand in the template or in an OpenAPI definition.</summary>
    Methods,

    /// <summary>SAM makes the OPTIONS method of <c>Cors</c>.</summary>
    SamPreflight,

    /// <summary>SAM makes the API of properties and events, and the finding is about no preflight of <c>Cors</c>; a definition in <c>DefinitionBody</c> may hold methods.</summary>
    SamApi,

    /// <summary>The service answers preflights by itself, HTTP APIs and function URLs, and the finding is about the API, a route or a method.</summary>
    Service,

    /// <summary>The finding is about a policy, the one property in which the CORS of an API is written, or about what a service answers by it.</summary>
    Policy,
}
