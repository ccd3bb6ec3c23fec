namespace CfnCorsLint.Tests.Chromium;

/// <summary>A call of a page, and what the host answers to its preflight and to the call itself.</summary>
/// <param name="Faults">How many things are not what a careful person would have written.</param>
internal sealed record Combination(
    int Number,
    FetchCall Call,
    HostAnswer Preflight,
    HostAnswer Answer,
    int Faults
)
{
    public override string ToString()
    {
        string headers = string.Join(
            ", ",
            Call.Headers.Select(line => $"{line.Name}: {line.Value}")
        );
        string from = Call.IsSandboxed ? " from a sandbox" : "";
        return $"{Number}: {Call.Method} [{headers}] {Call.Credentials}{from}; preflight {Preflight}; answer {Answer}";
    }
}
