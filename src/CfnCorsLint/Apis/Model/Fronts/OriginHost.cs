namespace CfnCorsLint.Apis.Model.Fronts;

/// <summary>Says by which kind of address a distribution calls an API: that decides what stands before the path of a route.</summary>
public enum OriginHost
{
    /// <summary>The distribution calls the default endpoint of the API, whose paths begin with the stage.</summary>
    ExecuteApi,

    /// <summary>A custom domain, whose paths begin with the base path.</summary>
    CustomDomain,

    /// <summary>The distribution calls a function URL, whose paths are the paths of its routes.</summary>
    FunctionUrl,

    /// <summary>An address of which no more is known than the API that it names.</summary>
    Unknown,
}
