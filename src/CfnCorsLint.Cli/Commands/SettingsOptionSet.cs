using System.Collections.Immutable;
using System.CommandLine;
using CfnCorsLint.Cli.Runs;
using CfnCorsLint.Settings;

namespace CfnCorsLint.Cli.Commands;

/// <summary>Defines the options that say which settings hold, and what is known of the pages.</summary>
/// <param name="takesNull">Whether <c>null</c> is an origin: that of a page in a sandbox, which calls and is allowed nothing.</param>
internal sealed class SettingsOptionSet(bool takesNull = false)
{
    private const string NullOrigin = "null";

    private readonly Option<string?> _config = new("--config")
    {
        Description = $"Settings, instead of the nearest {SettingsReader.FileName}",
        HelpName = "FILE",
    };

    private readonly Option<bool> _isolated = new("--isolated")
    {
        Description = "Use no settings file and no baseline",
    };

    private readonly Option<string[]> _origin = new("--origin")
    {
        Description = "Where your pages are served from; repeatable",
        HelpName = "URL",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string[]> _parameter = new("--parameter")
    {
        Description = "Set a parameter of the template; repeatable",
        HelpName = "NAME=VALUE",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string?> _maxSize = new("--max-size")
    {
        Description = "The largest file that is read: 500K, 64M [64M]",
        HelpName = "SIZE",
    };

    public void AddTo(Command command)
    {
        command.Add(_config);
        command.Add(_isolated);
        command.Add(_origin);
        command.Add(_parameter);
        command.Add(_maxSize);
    }

    /// <exception cref="CannotRunException">A value makes no sense.</exception>
    public LintRequest Read(ParseResult parsed, LintRequest request)
    {
        string[] origins = parsed.GetValue(_origin) ?? [];
        foreach (string origin in origins)
        {
            if (!(takesNull && origin == NullOrigin) && PageOrigin.Problem(origin) is { } problem)
            {
                throw new CannotRunException($"--origin '{origin}' {problem}");
            }
        }

        return request with
        {
            SettingsFile = parsed.GetValue(_config),
            IsIsolated = parsed.GetValue(_isolated),
            Origins = [.. origins],
            Parameters = ParametersOf(parsed.GetValue(_parameter) ?? []),
            MostBytes = parsed.GetValue(_maxSize) is { } size
                ? OptionValues.Bytes("--max-size", size)
                : request.MostBytes,
        };
    }

    /// <summary>The last of several values for one name counts.</summary>
    private static ImmutableDictionary<string, string> ParametersOf(string[] words)
    {
        var values = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (string word in words)
        {
            if (word.Split('=', 2) is not [{ Length: > 0 } name, var value])
            {
                throw new CannotRunException($"--parameter '{word}': write NAME=VALUE");
            }

            values[name] = value;
        }

        return values.ToImmutable();
    }
}
