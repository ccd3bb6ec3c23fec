namespace CfnCorsLint.Rules.Model;

/// <summary>How much shares a fact: it is read once for all of that.</summary>
internal enum FactOwner
{
    Subject,

    Route,

    Api,
}
