using System.Collections.Immutable;
using CfnCorsLint.Handlers.Parsing;

namespace CfnCorsLint.Handlers.Answers.Events;

/// <summary>Finds out which calls of browsers the values that a function returns are for, by the conditions they stand under and by what is returned before.</summary>
internal sealed class ReachedCalls(Scope scope, ImmutableArray<CodeReturn> all)
{
    private readonly Dictionary<(string, bool, bool), EventTest> _tests = [];

    private readonly bool _isConditional = all.Any(one => !one.Guards.IsEmpty);

    /// <summary>The calls that may get the value: those of which nothing says that they cannot.</summary>
    public CallSet Of(CodeReturn one)
    {
        CallSet calls = CallSet.All;
        if (!_isConditional)
        {
            return calls;
        }

        foreach (string verb in CallSet.Verbs)
        {
            foreach (bool isShort in (ReadOnlySpan<bool>)[false, true])
            {
                if (IsKeptFrom(one, verb, isShort))
                {
                    calls = calls.Without(verb, isShort);
                }
            }
        }

        return calls;
    }

    /// <summary>Whether the value is for an event that no browser makes.</summary>
    public bool AreOthers(CodeReturn one) =>
        one.Guards.Any(guard =>
            OtherEvents.AreMeant(scope.Module.Text, guard)
            && Test("GET", isShort: false, isOwnFalse: true).Holds(guard) != true
        );

    private bool IsKeptFrom(CodeReturn one, string verb, bool isShort)
    {
        EventTest others = Test(verb, isShort, isOwnFalse: true);
        return one.Guards.Any(guard =>
                !EventTest.IsCatch(scope.Module.Text, guard) && others.Holds(guard) == false
            ) || all.Any(other => EndsBefore(other, one, Test(verb, isShort, isOwnFalse: false)));
    }

    /// <summary>Whether the call certainly ended with another value before it came to this one.</summary>
    private bool EndsBefore(CodeReturn other, CodeReturn one, EventTest test)
    {
        CodeGuard[] own = [.. other.Guards.Where(guard => !one.Guards.Contains(guard))];
        return own.Length > 0
            && other.Place < one.Place
            && ReferenceEquals(other.Function, one.Function)
            && own.All(guard => test.Holds(guard) == true)
            && !IsCaughtBetween(other.Place, one.Place);
    }

    /// <summary>What goes wrong may have gone wrong before the other value was returned.</summary>
    private bool IsCaughtBetween(int start, int end)
    {
        for (int at = start; at < end; at++)
        {
            if (scope.Module.Text.Is(at, "catch") || scope.Module.Text.Is(at, "except"))
            {
                return true;
            }
        }

        return false;
    }

    private EventTest Test(string verb, bool isShort, bool isOwnFalse)
    {
        if (!_tests.TryGetValue((verb, isShort, isOwnFalse), out EventTest? test))
        {
            test = new EventTest(scope, new BrowserCall(verb, isShort), isOwnFalse);
            _tests[(verb, isShort, isOwnFalse)] = test;
        }

        return test;
    }
}
