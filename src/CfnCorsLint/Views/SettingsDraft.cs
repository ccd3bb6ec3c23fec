using System.Collections.Immutable;
using CfnCorsLint.Settings;
using CfnCorsLint.Templates.Values;
using CfnCorsLint.Views.Words;

namespace CfnCorsLint.Views;

/// <summary>Writes a first settings file for a repository, with what is seen there, and in comments what else can be said.</summary>
/// <remarks>Nothing in it makes a check louder than it is without: where the APIs do not agree, the lines stand in comments.</remarks>
public sealed class SettingsDraft
{
    /// <summary>How many of the APIs that allow an origin are named at most.</summary>
    private const int MostNamed = 3;

    private readonly ImmutableArray<SeenApi> _apis;
    private readonly TextWriter _output;

    /// <summary>The origins that all APIs with CORS agree on; empty when they do not.</summary>
    private readonly ImmutableArray<string> _agreed;

    private SettingsDraft(ImmutableArray<SeenApi> apis, TextWriter output)
    {
        _apis = apis;
        _output = output;
        ImmutableArray<string> all = [.. apis.SelectMany(api => api.Origins).Distinct()];
        bool isAgreed =
            all.All(IsNamed)
            && apis.All(api => api.Origins.IsEmpty || api.Origins.Length == all.Length)
            // Of APIs with one id none can be left in peace alone.
            && apis.GroupBy(api => api.Id)
                .All(same =>
                    same.All(api => api.MeansCors == Truth.True)
                    || same.All(api => api.MeansCors == Truth.False)
                );
        _agreed = isAgreed ? all : [];
    }

    /// <param name="generated">Globs of files that a tool wrote.</param>
    /// <param name="version">Of this tool: <c>0.1.0</c>.</param>
    public static void Write(
        ImmutableArray<SeenApi> apis,
        ImmutableArray<string> generated,
        string version,
        TextWriter output
    ) => new SettingsDraft(apis, output).Write(generated, version);

    private static bool IsNamed(string origin) => PageOrigin.Problem(origin) is null;

    private void Write(ImmutableArray<string> generated, string version)
    {
        _output.WriteLine($"# yaml-language-server: $schema={ToolPages.SchemaOf(version)}");
        _output.WriteLine(
            "# Settings of cfncors. `cfncors check --show-settings FILE` prints those that hold for a file."
        );
        WriteOrigins();
        _output.WriteLine(
            """

            # Whether your pages call with cookies or other credentials:
            # credentials: false

            # Headers that your pages send beyond what an API itself asks for:
            # headers: [X-Requested-With]

            # For how many seconds browsers may remember a preflight; CORS804 then speaks where nothing says so:
            # max-age: 600
            """
        );
        WriteApis();
        _output.WriteLine(
            """

            # Rules by id, name or the beginning of ids: error, warning, note or off; a fix can be lowered to unsafe or off.
            # rules:
            #   wildcard-origin: error
            #   CORS8: off
            #   CORS101: {fix: unsafe}

            # Files that a walk through folders passes over, besides those that git ignores:
            """
        );
        WriteExcluded(generated);
        _output.WriteLine(
            """

            # Other rules for some files:
            # overrides:
            #   - files: ["legacy/**"]
            #     rules: {CORS2: off}
            """
        );
    }

    private void WriteOrigins()
    {
        _output.WriteLine();
        _output.WriteLine(
            "# Where your pages are served from, as browsers say it: https://app.example.com. Fixes may allow these, and every"
        );
        _output.WriteLine("# API has to, unless it is off below.");
        var byOrigin = _apis
            .SelectMany(api => api.Origins.Select(origin => (origin, api)))
            .Where(pair => pair.origin == "*" || IsNamed(pair.origin))
            .GroupBy(pair => pair.origin, pair => pair.api)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .ToList();
        if (byOrigin.Count > 0)
        {
            _output.WriteLine(
                _agreed.IsEmpty
                    ? "# Not all APIs here allow the same, so nothing is set; they allow"
                    : "# All APIs here that have CORS allow"
            );
        }

        foreach (IGrouping<string, SeenApi> group in byOrigin)
        {
            _output.WriteLine($"#   {Printable.Of(group.Key)} ({NamesOf([.. group])})");
        }

        if (_agreed.IsEmpty)
        {
            string example =
                byOrigin.Select(group => group.Key).FirstOrDefault(IsNamed)
                ?? "https://app.example.com";
            _output.WriteLine($"# origins: [{SettingsWriter.Scalar(example)}]");
            return;
        }

        _output.WriteLine("origins:");
        foreach (string origin in _agreed)
        {
            _output.WriteLine($"  - {SettingsWriter.Scalar(origin)}");
        }
    }

    private static string NamesOf(ImmutableArray<SeenApi> apis)
    {
        string names = string.Join(
            ", ",
            apis.Take(MostNamed)
                .Select(api => $"{Printable.Of(api.Id)} in {Printable.Of(api.File)}")
        );
        int more = apis.Length - MostNamed;
        return more > 0 ? $"{names} and {ReportWords.Counted(more, "more API")}" : names;
    }

    private void WriteApis()
    {
        _output.WriteLine();
        _output.WriteLine(
            "# The APIs here. off: silent about CORS. required: pages call it. auto, when nothing is said: as the template looks."
        );
        var known = _apis
            .GroupBy(api => api.Id)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => (Id: group.Key, Apis: group.ToImmutableArray()))
            .ToList();
        bool hasOff = known.Any(api => IsOff(api.Apis));
        _output.WriteLine(hasOff ? "apis:" : "# apis:");
        foreach ((string id, ImmutableArray<SeenApi> apis) in known)
        {
            string files = string.Join(
                ", ",
                apis.Select(api => Printable.Of(api.File)).Distinct().Take(MostNamed)
            );
            bool isOff = IsOff(apis);
            string sign = apis.All(api => api.MeansCors == Truth.False)
                ? "no sign of CORS in"
                : "in";
            _output.WriteLine(
                $"{(isOff ? "  " : "#   ")}{SettingsWriter.Scalar(id)}: {{cors: {(isOff ? "off" : "auto")}}} # {sign} {files}"
            );
        }

        if (known.Count == 0)
        {
            _output.WriteLine("#   InternalApi: {cors: off}");
        }
    }

    /// <summary>Whether the draft leaves an API alone that shows no sign of CORS: with origins in the settings, every API would be asked for it.</summary>
    private bool IsOff(ImmutableArray<SeenApi> apis) =>
        !_agreed.IsEmpty && apis.All(api => api.MeansCors == Truth.False);

    private void WriteExcluded(ImmutableArray<string> generated)
    {
        if (generated.IsEmpty)
        {
            _output.WriteLine("# files: {exclude: [\"vendor/**\"]}");
            return;
        }

        _output.WriteLine("files:");
        _output.WriteLine("  exclude:");
        foreach (string glob in generated)
        {
            _output.WriteLine($"    - {SettingsWriter.Scalar(glob)} # written by the AWS CDK");
        }
    }
}
