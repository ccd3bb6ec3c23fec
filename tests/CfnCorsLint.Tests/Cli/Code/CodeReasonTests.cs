namespace CfnCorsLint.Tests.Cli.Code;

/// <summary>What is said of code that is not understood, and of suppressions in code.</summary>
public sealed class CodeReasonTests
{
    private const string Template = """
        Transform: AWS::Serverless-2016-10-31
        Resources:
          Shop:
            Type: AWS::Serverless::Api
            Properties: {StageName: prod, Cors: "'https://app.example.com'"}
          Orders:
            Type: AWS::Serverless::Function
            Properties:
              Runtime: python3.13
              Handler: app.handler
              CodeUri: src/
              Events:
                Change: {Type: Api, Properties: {RestApiId: !Ref Shop, Path: /orders, Method: put}}

        """;

    [Fact]
    public void An_answer_that_is_not_followed_is_told_with_its_line()
    {
        string told = Unknown(
            """
            from company import wrap

            def handler(event, context):
                return wrap({"statusCode": 200, "body": ""})

            """
        );

        Assert.Contains("src/app.py:4:12", told, StringComparison.Ordinal);
        Assert.Contains(
            "it is returned through 'wrap', which is not followed",
            told,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Code_that_is_not_there_is_told_at_the_template()
    {
        string told = Unknown(null);

        Assert.Contains("t.yaml:13", told, StringComparison.Ordinal);
        Assert.Contains(
            "no code of 'app.handler' was found in 'src'",
            told,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_suppression_in_code_is_left_to_people_and_said()
    {
        using var folder = new TempFolder();
        folder.Write("t.yaml", Template);
        const string Code =
            "def handler(event, context):\n    return {'statusCode': 200, 'body': ''}\n";
        folder.Write("src/app.py", Code);

        var ran = Ran.In(
            folder,
            "check",
            "--isolated",
            "--add-ignore",
            "--reason",
            "later",
            "t.yaml"
        );

        Assert.Contains(
            "src/app.py:1: CORS207: not written into code; above that line write: # cfncors: ignore[CORS207] and why",
            ran.Error,
            StringComparison.Ordinal
        );
        Assert.Equal(Code, folder.Read("src/app.py"));
    }

    private static string Unknown(string? code)
    {
        using var folder = new TempFolder();
        folder.Write("t.yaml", Template);
        if (code is not null)
        {
            folder.Write("src/app.py", code);
        }

        return Ran.In(folder, "check", "--isolated", "--show-unknown", "t.yaml").Out;
    }
}
