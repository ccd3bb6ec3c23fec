using System.Collections.Immutable;
using CfnCorsLint.Apis.Http;

namespace CfnCorsLint.Apis.Model;

/// <summary>Reads the value of a header that lists names, such as <c>Access-Control-Allow-Headers</c>.</summary>
/// <remarks>Source: https://fetch.spec.whatwg.org/#extract-header-list-values</remarks>
public static class HeaderList
{
    /// <summary>The names in the list; empty items are left out.</summary>
    /// <returns><see langword="null"/> when an item is no token: the browser then takes the whole list for broken.</returns>
    public static ImmutableArray<string>? Parse(string text)
    {
        ImmutableArray<string> items = Items(text);
        return items.All(HttpToken.IsValid) ? items : null;
    }

    /// <summary>The items between the commas, valid or not, without blanks around them; empty ones are left out.</summary>
    public static ImmutableArray<string> Items(string text) =>
        [.. text.Split(',').Select(item => item.Trim(' ', '\t')).Where(item => item.Length > 0)];
}
