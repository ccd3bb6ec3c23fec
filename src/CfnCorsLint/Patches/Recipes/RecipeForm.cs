namespace CfnCorsLint.Patches.Recipes;

/// <summary>The forms in which CORS is written, as far as recipes write differently in each.</summary>
internal enum RecipeForm
{
    /// <summary>Methods and their answers stand in the template or in an OpenAPI definition.</summary>
    Methods,

    /// <summary>SAM makes the OPTIONS method of <c>Cors</c>.</summary>
    SamPreflight,

    /// <summary>SAM makes the API of properties and events.</summary>
    SamApi,

    /// <summary>The service answers preflights by itself: HTTP APIs and function URLs.</summary>
    Service,

    /// <summary>The finding is about a policy: the one property in which the CORS of an API is written.</summary>
    Policy,
}
