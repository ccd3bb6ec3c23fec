using System.Collections.Immutable;
using CfnCorsLint.Exchanges.Model;

namespace CfnCorsLint.Tests.Chromium;

/// <summary>An answer that the host gives, header line by header line.</summary>
internal sealed record HostAnswer(int Status, ImmutableArray<HeaderLine> Headers)
{
    public string Body { get; init; } = "";

    public Answer SeenBySimulator =>
        new(
            Status,
            null,
            [.. Headers.Select(line => new AnswerHeader(line.Name, line.Value, null))],
            null,
            null
        );

    public HostAnswer With(string name, ImmutableArray<string> values) =>
        this with
        {
            Headers =
            [
                .. Headers.Where(line => line.Name != name),
                .. values.Select(value => new HeaderLine(name, value)),
            ],
        };

    public override string ToString() =>
        string.Join(
            " | ",
            Headers.Select(line => $"{line.Name}: {line.Value}").Prepend($"{Status}")
        );
}
