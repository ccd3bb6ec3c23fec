namespace CfnCorsLint.Rules.Model;

/// <summary>Names the rules whose findings code makes, since they are about the text of a file and hold no condition.</summary>
public static class RulesInCode
{
    /// <summary>A file that cannot be read.</summary>
    public const string Syntax = "CORS001";

    /// <summary>A suppression that silences nothing.</summary>
    public const string UnusedSuppression = "CORS002";
}
