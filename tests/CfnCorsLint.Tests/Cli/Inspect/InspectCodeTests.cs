namespace CfnCorsLint.Tests.Cli.Inspect;

/// <summary>What <c>inspect</c> says of the code behind a route, and <c>simulate</c> of a call to it, is one truth.</summary>
public sealed class InspectCodeTests
{
    private const string Template = """
        Transform: AWS::Serverless-2016-10-31
        Resources:
          Api:
            Type: AWS::Serverless::Api
            Properties:
              StageName: live
              Cors: {AllowOrigin: "'https://app.example.com'", AllowCredentials: true, AllowHeaders: "'content-type'"}
          Items:
            Type: AWS::Serverless::Function
            Properties:
              Runtime: nodejs22.x
              Handler: app.handler
              CodeUri: src/
              Events:
                Items: {Type: Api, Properties: {RestApiId: !Ref Api, Path: /items, Method: get}}

        """;

    private const string Origin = "'Access-Control-Allow-Origin': 'https://app.example.com'";

    [Theory]
    [InlineData("{ " + Origin + ", 'Access-Control-Allow-Credentials': 'true' }", "✓", "✓")]
    [InlineData("{ " + Origin + ", 'Access-Control-Allow-Credentials': true }", "✓", "✓")]
    [InlineData("{ " + Origin + " }", "✓", "?")]
    [InlineData("{ 'Access-Control-Allow-Origin': process.env.ORIGIN }", "?", "?")]
    [InlineData("{ 'Access-Control-Allow-Origin': 'https://other.example.com' }", "?", "?")]
    [InlineData("{}", "!", "?")]
    [InlineData(null, "?", "?")]
    public void The_mark_of_the_code_is_that_of_the_call(string? headers, string mark, string end)
    {
        using var folder = new TempFolder();
        folder.Write("t.yaml", Template);
        if (headers is not null)
        {
            folder.Write(
                "src/app.js",
                $"exports.handler = async () => ({{ statusCode: 200, headers: {headers}, body: '' }});\n"
            );
        }

        string shown = Ran.In(folder, "inspect", "t.yaml", "--isolated").Out;
        string played = Ran.In(folder, "simulate", "t.yaml", "GET /items", "--isolated").Out;

        string row = shown
            .Split('\n')
            .First(line => line.StartsWith("/items", StringComparison.Ordinal));
        string code = row.TrimEnd().Split(' ').Last(word => word is "✓" or "?" or "!" or "–");
        Assert.Equal(mark, code);
        Assert.Contains(
            played.Split('\n'),
            line => line.StartsWith($"{end} ", StringComparison.Ordinal)
        );
    }
}
