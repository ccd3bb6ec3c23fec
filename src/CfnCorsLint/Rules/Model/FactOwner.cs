namespace CfnCorsLint.Rules.Model;

/// <summary>Says which subjects share a fact, so that it is read once for all of them.</summary>
internal enum FactOwner
{
    Subject,

    Route,

    Api,
}
