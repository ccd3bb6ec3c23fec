namespace CfnCorsLint.Cli.Files;

/// <summary>A file or a folder that a run does not check.</summary>
/// <param name="Path">As it is shown.</param>
internal sealed record PassedOver(string Path, PassedOverWhy Why)
{
    /// <summary>The reason, in words.</summary>
    public static string WordOf(PassedOverWhy why) =>
        why switch
        {
            PassedOverWhy.Generated => "generated",
            PassedOverWhy.Excluded => "excluded by the settings",
            PassedOverWhy.Ignored => "ignored by git",
            PassedOverWhy.Dependencies => "dependencies",
            PassedOverWhy.OtherRepository => "a repository of its own",
            _ => "no template and no spec",
        };

    /// <summary>Whether a file that is passed over for this reason is checked when it is named on the command line.</summary>
    public static bool CanBeNamed(PassedOverWhy why) => why != PassedOverWhy.NoTemplate;
}
