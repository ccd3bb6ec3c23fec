using System.Collections.Immutable;
using CfnCorsLint.Cli.Runs;

namespace CfnCorsLint.Cli.Probing;

/// <summary>Holds the headers that a page sets, with values that are sent and never shown.</summary>
/// <param name="Values">Lower-case names with their values.</param>
/// <param name="MadeUp">Names whose value nobody gave.</param>
internal sealed record PageHeaders(
    ImmutableArray<KeyValuePair<string, string>> Values,
    ImmutableArray<string> MadeUp
)
{
    /// <param name="typed">Names, or names with values.</param>
    /// <exception cref="CannotRunException">A value is none that HTTP can carry.</exception>
    public static PageHeaders Of(IEnumerable<string> typed)
    {
        var values = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>();
        var madeUp = ImmutableArray.CreateBuilder<string>();
        foreach (string header in typed)
        {
            string[] parts = header.Split(':', 2, StringSplitOptions.TrimEntries);
            string name = parts[0].ToLowerInvariant();
            string? value = parts.ElementAtOrDefault(1);
            if (value?.Any(letter => letter is < ' ' or '\x7f' or > '\xff') == true)
            {
                throw new CannotRunException(
                    $"-H '{parts[0]}: …' holds a letter that no header can carry"
                );
            }

            if (value is null)
            {
                madeUp.Add(name);
            }

            values.Add(KeyValuePair.Create(name, value ?? Usual(name)));
        }

        return new PageHeaders(values.ToImmutable(), madeUp.ToImmutable());
    }

    /// <summary>With those that a page sends besides, with values that are made up; that a body is JSON is none of what is made up.</summary>
    /// <param name="names">Lower case.</param>
    public PageHeaders With(ImmutableArray<string> names)
    {
        ImmutableArray<string> more =
        [
            .. names.Where(name => !Values.Any(header => header.Key == name)),
        ];
        return new PageHeaders(
            [.. Values, .. more.Select(name => KeyValuePair.Create(name, Usual(name)))],
            [.. MadeUp, .. more.Where(name => name != PageCall.ContentType)]
        );
    }

    /// <summary>A value that is of the right form and opens nothing.</summary>
    private static string Usual(string name) =>
        name switch
        {
            "authorization" => "Bearer cfncors",
            "content-type" => "application/json",
            "accept" => "application/json",
            _ => "cfncors",
        };
}
