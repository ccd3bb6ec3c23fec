namespace CfnCorsLint.Views;

/// <summary>A method of a route as <c>inspect</c> shows it.</summary>
/// <param name="Integration"><c>aws_proxy</c>, <c>mock</c> …; <see langword="null"/> when there is none.</param>
/// <param name="Authorization"><c>NONE</c>, <c>AWS_IAM</c> …</param>
/// <param name="ApiKey">Whether a key is demanded; <see langword="null"/> when that is not known.</param>
/// <param name="Line">Where it is declared, from 1; <see langword="null"/> when that is in another file.</param>
/// <param name="When">The conditions under which it exists, in words; <see langword="null"/> when its route always has it.</param>
public sealed record MethodView(
    string Verb,
    string? Integration,
    string Authorization,
    bool? ApiKey,
    int? Line,
    string? When
)
{
    /// <summary>The code behind the method; <see langword="null"/> when none was found.</summary>
    public CodeView? Code { get; init; }
}
