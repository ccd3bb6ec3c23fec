using System.Collections.Immutable;
using CfnCorsLint.Apis.Http;

namespace CfnCorsLint.Apis.Model;

/// <summary>A header's value that is a list of names.</summary>
/// <remarks>Source: https://fetch.spec.whatwg.org/#extract-header-list-values</remarks>
public static class HeaderList
{
    /// <summary>The names, empty items left out.</summary>
    /// <returns><see langword="null"/> when an item is no token: the browser then takes the whole list for broken.</returns>
    public static ImmutableArray<string>? Parse(string text)
    {
        ImmutableArray<string> items = Items(text);
        return items.All(HttpToken.IsValid) ? items : null;
    }

    /// <summary>What stands between the commas, right or wrong, blanks around it and empty items left out.</summary>
    public static ImmutableArray<string> Items(string text) =>
        [.. text.Split(',').Select(item => item.Trim(' ', '\t')).Where(item => item.Length > 0)];
}
