using System.Collections.Immutable;
using System.Globalization;
using CfnCorsLint.Patches.Writing;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Rules.Selection;
using CfnCorsLint.Settings;
using CfnCorsLint.Syntax;
using CfnCorsLint.Views.Words;

namespace CfnCorsLint.Views;

/// <summary>Writes settings in force as a settings file, with comments that say where each comes from.</summary>
public sealed class SettingsWriter
{
    /// <summary>What the runner of a job takes for an order, wherever it stands in a line.</summary>
    private const string Order = "##[";

    private readonly SettingsInForce _settings;
    private readonly TextWriter _output;
    private readonly MappingNode? _root;

    private SettingsWriter(SettingsInForce settings, TextWriter output)
    {
        _settings = settings;
        _output = output;
        _root = settings.Settings.Source is { } source
            ? SyntaxReader.Read(source).Root as MappingNode
            : null;
    }

    /// <param name="rules">All there are.</param>
    public static void Write(
        SettingsInForce settings,
        ImmutableArray<Rule> rules,
        TextWriter output
    ) => new SettingsWriter(settings, output).Write(rules);

    /// <summary>Writes a text as it stands in YAML, with quotes only where it needs them.</summary>
    internal static string Scalar(string text) =>
        text.Contains(Order, StringComparison.Ordinal)
            ? YamlScalars.DoubleQuoted(text).Replace(Order, "##\\x5b", StringComparison.Ordinal)
            : YamlScalars.WriteKey(text, null, '"');

    private void Write(ImmutableArray<Rule> rules)
    {
        WriteHead();
        LintSettings settings = _settings.Settings;
        WriteList(
            "origins",
            [
                .. _settings.Origins.Select(origin => (origin, "--origin")),
                .. settings
                    .Origins.Except(_settings.Origins)
                    .Select(origin => (origin, PlaceOf("origins"))),
            ]
        );
        if (settings.WithCredentials is { } credentials)
        {
            _output.WriteLine(
                $"credentials: {(credentials ? "true" : "false")} # {PlaceOf("credentials")}"
            );
        }

        WriteList("headers", Placed(settings.Headers, "headers"));
        if (settings.MaxAge is { } maxAge)
        {
            _output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"max-age: {maxAge} # {PlaceOf("max-age")}"
                )
            );
        }

        if (!settings.ReadsCode)
        {
            _output.WriteLine($"code: off # {PlaceOf("code")}");
        }

        WriteAll(
            "apis",
            settings
                .Modes.OrderBy(mode => mode.Key, StringComparer.Ordinal)
                .Select(mode => $"{Scalar(mode.Key)}: {{cors: {mode.Value}}} # {PlaceOf("apis")}")
        );
        WriteAll("rules", rules.Select(LineOf).OfType<string>());
        if (!settings.ExcludedFiles.IsEmpty)
        {
            _output.WriteLine("files:");
            WriteList("  exclude", Placed(settings.ExcludedFiles, "files"));
        }
    }

    private void WriteHead()
    {
        int more = _settings.Files.Length - 1;
        string others = more > 0 ? $" and {ReportWords.Counted(more, "more file")}" : "";
        _output.WriteLine($"# in force for {Printable.Of(_settings.Files[0])}{others}");
        string overrides = string.Join(
            ", ",
            _settings.Overrides.Select(one => string.Join(' ', one.Files))
        );
        _output.WriteLine(
            _settings.Settings.Source is not { } source ? "# from no settings file"
            : overrides.Length == 0 ? $"# from {Printable.Of(source.Path)}"
            : $"# from {Printable.Of(source.Path)} with its overrides for {Printable.Of(overrides)}"
        );
        if (!_settings.Select.IsEmpty)
        {
            _output.WriteLine(
                $"# only these rules are asked: {string.Join(", ", _settings.Select)} (--select)"
            );
        }
    }

    /// <summary>The line about a rule, by its id: selectors of several rules may contradict each other.</summary>
    /// <returns><see langword="null"/> when nothing is.</returns>
    private string? LineOf(Rule rule)
    {
        if (_settings.Ignore.Any(selector => RuleSelector.Means(selector, rule)))
        {
            return $"{rule.Id}: off # {rule.Name}, --ignore";
        }

        ImmutableArray<RuleSetting> said =
        [
            .. _settings
                .Settings.Rules.Concat(_settings.Overrides.SelectMany(one => one.Rules))
                .Where(one => RuleSelector.Means(one.Selector, rule)),
        ];
        RuleSetting? level = said.LastOrDefault(one => one.Level is not null);
        RuleSetting? fix = said.LastOrDefault(one => one.Fix is not null);
        string? value = (level?.Level, fix?.Fix) switch
        {
            (null, null) => null,
            ({ } loud, null) => WordOf(loud),
            (null, { } trust) => $"{{fix: {WordOf(trust)}}}",
            ({ } loud, { } trust) => $"{{severity: {WordOf(loud)}, fix: {WordOf(trust)}}}",
        };
        IEnumerable<string> places = new[] { level, fix }
            .OfType<RuleSetting>()
            .Select(PlaceOf)
            .Distinct();
        return value is null
            ? null
            : $"{rule.Id}: {value} # {rule.Name}, {string.Join(", ", places)}";
    }

    private string PlaceOf(RuleSetting setting) =>
        setting.Selector.Length == "CORS101".Length
            ? At(setting.Place.Start)
            : $"{At(setting.Place.Start)} ({setting.Selector})";

    private string PlaceOf(string key) =>
        _root?.Find(key) is { } entry ? At(entry.Key.Span.Start) : "";

    private string At(int offset) =>
        _settings.Settings.Source is { } source
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{Printable.Of(source.Path)}:{source.PositionAt(offset).Line + 1}"
            )
            : "";

    private IEnumerable<(string Text, string From)> Placed(
        ImmutableArray<string> texts,
        string key
    ) => texts.Select(text => (text, PlaceOf(key)));

    private void WriteList(string key, IEnumerable<(string Text, string From)> items)
    {
        string indent = key[..^key.TrimStart().Length];
        WriteAll(key, items.Select(item => $"- {Scalar(item.Text)} # {item.From}"), indent);
    }

    /// <summary>Writes a key with lines below it; nothing when there are none.</summary>
    private void WriteAll(string key, IEnumerable<string> lines, string indent = "")
    {
        string head = $"{key}:";
        foreach (string line in lines)
        {
            if (head.Length > 0)
            {
                _output.WriteLine(head);
                head = "";
            }

            _output.WriteLine($"{indent}  {line}");
        }
    }

    private static string WordOf(RuleLevel level) =>
        level switch
        {
            RuleLevel.Error => "error",
            RuleLevel.Warning => "warning",
            RuleLevel.Note => "note",
            _ => "off",
        };

    private static string WordOf(FixLevel level) =>
        level switch
        {
            FixLevel.Safe => "safe",
            FixLevel.Unsafe => "unsafe",
            _ => "off",
        };
}
