using System.Globalization;
using CfnCorsLint.Findings;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Views.Words;

/// <summary>Holds the words that the formats of reports have in common.</summary>
internal static class ReportWords
{
    public static string Of(Severity severity) =>
        severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "note",
        };

    public static string Of(Trust trust) =>
        trust switch
        {
            Trust.Safe => "safe",
            Trust.Unsafe => "unsafe",
            _ => "display-only",
        };

    /// <summary>How far a fix is to be trusted, in words for people.</summary>
    public static string TrustOf(Fix fix) => Of(fix.Trust).Replace('-', ' ');

    public static string Of(TemplateKind kind) =>
        kind switch
        {
            TemplateKind.CloudFormation => "cloudformation",
            TemplateKind.Sam => "sam",
            TemplateKind.OpenApi => "openapi",
            _ => "other",
        };

    public static TextRole InkOf(Severity severity) =>
        severity switch
        {
            Severity.Error => TextRole.Error,
            Severity.Warning => TextRole.Warning,
            _ => TextRole.Note,
        };

    /// <summary>File and line, from 1: <c>template.yaml:41</c>.</summary>
    public static string PlaceOf(Location place) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Printable.Of(place.Source.Path)}:{place.Start.Line + 1}"
        );

    /// <summary><c>1 error</c>, <c>2 errors</c>.</summary>
    public static string Counted(long count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");
}
