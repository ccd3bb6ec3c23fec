using CfnCorsLint.Rules.Model;
using CfnCorsLint.Settings;
using CfnCorsLint.Syntax;
using CfnCorsLint.Tests.Support;
using CfnCorsLint.Text;

namespace CfnCorsLint.Tests.Settings;

/// <summary>What a settings file may say, and what is said of one that says something else.</summary>
public sealed class SettingsReaderTests
{
    [Fact]
    public void Every_key_is_read()
    {
        LintSettings settings = Read(
            """
            origins: [https://app.example.com, http://localhost:3000]
            credentials: false
            headers: [X-Requested-With]
            max-age: 600
            code: off
            apis:
              InternalApi: {cors: off}
            rules:
              CORS306: error
              CORS804: {severity: off}
              CORS101: {fix: off}
            files: {exclude: ["vendor/**"]}
            overrides:
              - files: ["legacy/**"]
                rules: {CORS2: off}
            """
        ).Settings;

        Assert.Equal(["https://app.example.com", "http://localhost:3000"], settings.Origins);
        Assert.False(settings.WithCredentials);
        Assert.Equal(["X-Requested-With"], settings.Headers);
        Assert.Equal(600, settings.MaxAge);
        Assert.False(settings.ReadsCode);
        Assert.Equal("off", settings.Modes["InternalApi"]);
        Assert.Equal(
            [
                ("CORS306", RuleLevel.Error, null),
                ("CORS804", RuleLevel.Off, null),
                ("CORS101", null, FixLevel.Off),
            ],
            settings.Rules.Select(rule => (rule.Selector, rule.Level, rule.Fix))
        );
        Assert.Equal(["vendor/**"], settings.ExcludedFiles);
        SettingsOverride only = Assert.Single(settings.Overrides);
        Assert.Equal(["legacy/**"], only.Files);
        Assert.Equal(RuleLevel.Off, Assert.Single(only.Rules).Level);
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing yet\n")]
    [InlineData("origins:\nrules:\n")]
    [InlineData("{}")]
    public void Nothing_is_a_setting_too(string text)
    {
        SettingsReadResult result = Read(text);

        Assert.Empty(result.Errors);
        Assert.Empty(result.Settings.Origins);
    }

    [Fact]
    public void One_origin_needs_no_list() =>
        Assert.Equal(["https://a.example"], Read("origins: https://a.example").Settings.Origins);

    [Theory]
    [InlineData(
        "[|orgins|]: []",
        "'orgins' is not a key of the settings file; did you mean 'origins'?"
    )]
    [InlineData("[|colour|]: blue", "'colour' is not a key of the settings file.")]
    [InlineData("[|- origins|]", "Keys with values are expected here: the settings file.")]
    [InlineData(
        "origins: [[|https://a.example/|]]",
        "'https://a.example/' is more than an origin: browsers send https://a.example."
    )]
    [InlineData("origins: [[|'*'|]]", "'*' names no site: say where your pages are served from.")]
    [InlineData("origins: [[|[a]|]]", "A text is expected here.")]
    [InlineData("credentials: [|maybe|]", "'true' or 'false' is expected here.")]
    [InlineData("headers: [[|'X Y'|]]", "'X Y' is no header name.")]
    [InlineData("max-age: [|1h|]", "A whole number from 0 to 86400 is expected here.")]
    [InlineData("max-age: [|-1|]", "A whole number from 0 to 86400 is expected here.")]
    [InlineData("apis: {A: {[|cor|]: off}}", "'cor' is not a key of 'A'; did you mean 'cors'?")]
    [InlineData(
        "apis: {A: {cors: [|of|]}}",
        "'of' is not a mode (off, auto or required); did you mean 'off'?"
    )]
    [InlineData(
        "rules: {CORS101: [|warn|]}",
        "'warn' is not a severity (error, warning, note or off)."
    )]
    [InlineData(
        "rules: {CORS101: [|warnin|]}",
        "'warnin' is not a severity (error, warning, note or off); did you mean 'warning'?"
    )]
    [InlineData(
        "rules: {CORS101: {fix: [|no|]}}",
        "'no' is not how far a fix may go (safe, unsafe or off)."
    )]
    [InlineData("files: {exclude: [[|'a\\b'|]]}", @"'a\b' has a backslash: folders end with '/'.")]
    [InlineData("overrides: [|5|]", "A list is expected here: overrides.")]
    [InlineData(
        "overrides: [{[|file|]: a}]",
        "'file' is not a key of an override; did you mean 'files'?"
    )]
    [InlineData("code: [|no|]", "'no' is not a way to read code (off or auto).")]
    [InlineData("[|max-age|]: 5\nmax-age: 6", "'max-age' is here twice.")]
    [InlineData("[||]a: 1\n---\nb: 2", "A settings file holds one document.")]
    public void What_is_not_understood_is_shown(string marked, string message)
    {
        var text = MarkedText.Parse(marked);

        SettingsError error = Read(text.Content).Errors[0];

        Assert.Equal(message, error.Message);
        Assert.Equal(text.Spans.Single(), error.Span);
    }

    [Fact]
    public void Broken_text_is_an_error_and_nothing_else() =>
        Assert.Single(Read("origins: [a").Errors);

    [Theory]
    [InlineData("https://app.example.com")]
    [InlineData("http://localhost:3000")]
    [InlineData("http://[::1]:8080")]
    [InlineData("capacitor://localhost")]
    public void Origins_as_browsers_send_them_pass(string origin) =>
        Assert.Null(PageOrigin.Problem(origin));

    [Theory]
    [InlineData("app.example.com")]
    [InlineData("https://App.example.com")]
    [InlineData("https://app.example.com:443")]
    [InlineData("http://app.example.com:80")]
    [InlineData("https://app.example.com:x")]
    [InlineData("https://")]
    [InlineData("https://a.example,https://b.example")]
    [InlineData("https://*.example.com")]
    [InlineData("https://a.example'")]
    [InlineData("null")]
    [InlineData("")]
    public void Origins_that_no_browser_sends_are_refused(string origin) =>
        Assert.NotNull(PageOrigin.Problem(origin));

    private static SettingsReadResult Read(string text) =>
        SettingsReader.Read(SyntaxReader.Read(new SourceText(".cfncors.yaml", text)));
}
