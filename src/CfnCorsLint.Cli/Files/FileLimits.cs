namespace CfnCorsLint.Cli.Files;

/// <summary>Knows how large a file may be that is read.</summary>
internal static class FileLimits
{
    /// <summary>The usual limit, in bytes. CloudFormation takes templates of up to 1 MB: https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html</summary>
    public const long MostBytes = 64 << 20;

    /// <summary>The highest limit that can be set, in bytes, since no text could hold more.</summary>
    public const long Highest = 512 << 20;
}
