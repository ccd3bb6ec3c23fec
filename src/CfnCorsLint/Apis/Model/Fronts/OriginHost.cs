namespace CfnCorsLint.Apis.Model.Fronts;

/// <summary>By which address of an API a distribution calls it: that says what stands before the path of a route.</summary>
public enum OriginHost
{
    /// <summary>The default endpoint, whose paths begin with the stage.</summary>
    ExecuteApi,

    /// <summary>A custom domain, whose paths begin with the base path.</summary>
    CustomDomain,

    /// <summary>A function URL, whose paths are those of the routes.</summary>
    FunctionUrl,

    /// <summary>An address of which no more is known than the API that it names.</summary>
    Unknown,
}
