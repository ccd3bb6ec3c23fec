using System.Collections.Immutable;

namespace CfnCorsLint.Apis.Serverless;

/// <summary>Knows the order in which SAM goes through the paths of an API, which is the order of a dictionary of Python 2.7.</summary>
/// <remarks>
/// It matters where two spellings of one path get one OPTIONS method: SAM writes it for the methods of the spelling that it meets first. Source:
/// https://github.com/aws/serverless-application-model/blob/develop/samtranslator/utils/py27hash_fix.py (<c>Py27Keys</c>)
/// </remarks>
internal static class SamPathOrder
{
    private const int LeastSlots = 8;

    private const int BitsOfPerturbation = 5;

    private const int MostTurns = 12;

    /// <summary>The spelling that SAM meets first.</summary>
    /// <param name="paths">All paths of the API, as they are written.</param>
    /// <param name="spellings">Some of these.</param>
    /// <returns><see langword="null"/> where it hangs on the order in which SAM read the paths, which this class does not know.</returns>
    public static string? First(ImmutableArray<string> paths, ImmutableArray<string> spellings)
    {
        string[] met =
        [
            .. Readings(paths)
                .Select(reading => Order(reading).First(spellings.Contains))
                .Distinct(StringComparer.Ordinal),
        ];
        return met is [var first] ? first : null;
    }

    /// <summary>Ways in which SAM may have read the paths: resources and events lie in such dictionaries as well.</summary>
    private static IEnumerable<ImmutableArray<string>> Readings(ImmutableArray<string> paths)
    {
        ImmutableArray<string> sorted = [.. paths.Order(StringComparer.Ordinal)];
        for (int turn = 0; turn < paths.Length && turn < MostTurns; turn++)
        {
            ImmutableArray<string> turned = [.. paths[turn..], .. paths[..turn]];
            yield return turned;
            yield return [.. turned.Reverse()];
            ImmutableArray<string> apart = [.. sorted[turn..], .. sorted[..turn]];
            yield return apart;
            yield return [.. apart.Reverse()];
        }
    }

    private static IEnumerable<string> Order(ImmutableArray<string> paths)
    {
        var slots = new string?[LeastSlots];
        int used = 0;
        foreach (string path in paths)
        {
            Put(slots, path);
            used++;
            if (used * 3 >= slots.Length * 2)
            {
                slots = Resized(slots, used * 4);
            }
        }

        return slots.OfType<string>();
    }

    private static string?[] Resized(string?[] slots, int least)
    {
        int length = LeastSlots;
        while (length <= least)
        {
            length <<= 1;
        }

        var resized = new string?[length];
        foreach (string path in slots.OfType<string>())
        {
            Put(resized, path);
        }

        return resized;
    }

    private static void Put(string?[] slots, string path)
    {
        ulong hash = HashOf(path);
        ulong mask = (ulong)slots.Length - 1;
        ulong walker = hash & mask;
        ulong at = walker;
        for (ulong perturbed = hash; slots[at] is not null; perturbed >>= BitsOfPerturbation)
        {
            walker = unchecked((walker << 2) + walker + perturbed + 1);
            at = walker & mask;
        }

        slots[at] = path;
    }

    /// <summary>The hash of a text in Python 2.7.</summary>
    /// <remarks>Source: https://github.com/python/cpython/blob/v2.7.18/Objects/unicodeobject.c (<c>unicode_hash</c>)</remarks>
    private static ulong HashOf(string text)
    {
        unchecked
        {
            ulong hash = text.Length == 0 ? 0 : (ulong)text[0] << 7;
            foreach (char each in text)
            {
                hash = (1000003 * hash) ^ each;
            }

            return hash ^ (ulong)text.Length;
        }
    }
}
