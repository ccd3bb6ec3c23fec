using System.Collections.Immutable;
using CfnCorsLint.Handlers.Lexing;
using CfnCorsLint.Handlers.Parsing;

namespace CfnCorsLint.Handlers.Answers;

/// <summary>Tells whether a value that holds headers holds one of a name.</summary>
internal sealed class HeaderReader(string header)
{
    public HeaderEvidence Read(CodeExpression headers, Scope scope)
    {
        if (scope.IsTooDeep)
        {
            return HeaderEvidence.Unknown;
        }

        return headers switch
        {
            CodeExpression.Map map => OfMap(map, scope),
            CodeExpression.Name name => OfName(name, scope),
            CodeExpression.Call call => OfCall(call, scope),
            CodeExpression.Choice { Options: var options } => HeaderEvidence.OfAll([
                .. options.Select(option => Read(option, Deeper(scope))),
            ]),
            CodeExpression.Literal { Kind: CodeTokenKind.Name } => HeaderEvidence.Absent,
            _ => HeaderEvidence.Unknown,
        };
    }

    /// <summary>What one entry brings that is put in by its name.</summary>
    public HeaderEvidence OfEntry(string key, CodeExpression value, Scope scope) =>
        Is(key)
            ? new HeaderEvidence(CodeEvidence.Present, TextOf(value, scope), scope.PlaceOf(value))
            : HeaderEvidence.Absent;

    private static Scope Deeper(Scope scope) => scope.In(scope.Module, scope.Function);

    /// <summary>What stands last counts.</summary>
    private HeaderEvidence OfMap(CodeExpression.Map map, Scope scope)
    {
        bool isOpen = false;
        foreach (CodeEntry entry in map.Entries.Reverse())
        {
            if (entry.IsSpread)
            {
                HeaderEvidence spread = Read(entry.Value, Deeper(scope));
                if (spread.Evidence == CodeEvidence.Present)
                {
                    return spread;
                }

                isOpen |= spread.Evidence == CodeEvidence.Unknown;
            }
            else if (KeyOf(entry, scope) is not { } key)
            {
                isOpen = true;
            }
            else if (Is(key))
            {
                return new HeaderEvidence(
                    CodeEvidence.Present,
                    TextOf(entry.Value, scope),
                    scope.PlaceOf(entry.Value)
                );
            }
        }

        return isOpen ? HeaderEvidence.Unknown : HeaderEvidence.Absent;
    }

    private bool Is(string key) => key.Equals(header, StringComparison.OrdinalIgnoreCase);

    /// <summary>The name of a header, also where a constant holds it; <see langword="null"/> where it is not known.</summary>
    public static string? KeyOf(CodeEntry entry, Scope scope) =>
        entry.Key ?? (entry.KeyExpression is { } written ? TextOf(written, scope) : null);

    /// <summary>The text itself, or that of a constant.</summary>
    private static string? TextOf(CodeExpression value, Scope scope) =>
        value switch
        {
            CodeExpression.Literal { Kind: CodeTokenKind.Text, Value: var text } => text,
            // What is no text becomes one on its way to the browser.
            CodeExpression.Literal { Kind: CodeTokenKind.Name, Value: "true" or "True" } => "true",
            CodeExpression.Name { Path: var name }
                when !scope.IsTooDeep && scope.ValuesOf(name) is [var only] => TextOf(
                only.Value,
                only.At
            ),
            _ => null,
        };

    private HeaderEvidence OfName(CodeExpression.Name name, Scope scope)
    {
        ImmutableArray<(CodeExpression Value, Scope At)> values = scope.ValuesOf(name.Root);
        if (values.IsEmpty)
        {
            return HeaderEvidence.Unknown;
        }

        string[] members = name.Path.Split('.')[1..];
        HeaderEvidence written = HeaderEvidence.OfAll([
            .. values.Select(value => Inside(value.Value, members, value.At)),
        ]);
        return HeaderChanges.Of(
            written,
            this,
            name.Path.Split('.'),
            name.Start,
            scope,
            isAnswer: false
        );
    }

    private HeaderEvidence Inside(CodeExpression value, string[] members, Scope scope)
    {
        foreach (string member in members)
        {
            if (
                value is not CodeExpression.Map map
                || map.Entries.LastOrDefault(entry => entry.Key == member) is not { } entry
            )
            {
                return HeaderEvidence.Unknown;
            }

            value = entry.Value;
        }

        return Read(value, scope);
    }

    private HeaderEvidence OfCall(CodeExpression.Call call, Scope scope)
    {
        if (call.Callee is not CodeExpression.Name { Path: var path })
        {
            return HeaderEvidence.Unknown;
        }

        if (Merges.Of(call, path) is { } merged)
        {
            return OfMap(merged, scope);
        }

        (CodeFunction Function, CodeModule Module)? called = scope.FunctionAt(path);
        if (called is not { } found || found.Function.Decorators.Length > 0)
        {
            return HeaderEvidence.Unknown;
        }

        Scope inside = scope.Into(found.Module, found.Function, call);
        return HeaderEvidence.OfAll([
            .. found
                .Module.Returns.Where(one => ReferenceEquals(one.Function, found.Function))
                .Select(one => Read(one.Value, inside)),
        ]);
    }
}
