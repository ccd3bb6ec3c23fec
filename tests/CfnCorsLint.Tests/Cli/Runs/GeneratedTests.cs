namespace CfnCorsLint.Tests.Cli.Runs;

/// <summary>Templates that a tool wrote: shown, never written.</summary>
public sealed class GeneratedTests
{
    private static readonly string s_template = Templates.WithError.Replace(
        "'*'",
        "'https://a.example/'",
        StringComparison.Ordinal
    );

    private const string Packed =
        "  F: {Type: AWS::Serverless::Function, Properties: {CodeUri: s3://bucket/key}}\n";

    [Theory]
    [InlineData(".aws-sam/build/template.yaml", "", "repair the template that is built")]
    [InlineData(".serverless/update.yaml", "", "repair it in serverless.yml")]
    [InlineData("cdk.out/x.template.json.yaml", "", "repair it in the CDK source")]
    [InlineData("packaged.yml", "", "repair the template that is packaged")]
    [InlineData("sub/packaged-template.yaml", "", "repair the template that is packaged")]
    [InlineData("packaged-prod.yaml", Packed, "repair the template that is packaged")]
    [InlineData(
        "t.yaml",
        "  ServerlessDeploymentBucket: {Type: AWS::S3::Bucket}\n",
        "repair it in serverless.yml"
    )]
    [InlineData(
        "t.yaml",
        "  B: {Type: AWS::S3::Bucket, Metadata: {aws:cdk:path: a/b}}\n",
        "repair it in the CDK source"
    )]
    public void It_is_shown_with_its_source_and_stays_as_it_is(
        string file,
        string more,
        string advice
    )
    {
        using var folder = new TempFolder();
        folder.Git("init", "-q");
        string text = s_template + more;
        folder.Write(file, text);

        var checkedOne = Ran.In(folder, "check", file);
        var fixedOne = Ran.In(folder, "fix", "--unsafe", "--origin", "https://a.example", file);
        var silenced = Ran.In(folder, "check", "--add-ignore", "--reason", "x", file);
        var below = Ran.In(
            Path.GetDirectoryName(folder.PathTo(file)) ?? "",
            "",
            "fix",
            Path.GetFileName(file)
        );

        Assert.Contains(advice, checkedOne.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("fixed[", fixedOne.Out + below.Out, StringComparison.Ordinal);
        Assert.Contains(advice, silenced.Error, StringComparison.Ordinal);
        Assert.Equal(text, folder.Read(file));
        Assert.Contains(
            "'https://a.example'",
            Ran.In(folder.Root, text, "fix", "-", "--stdin-filename", file).Out,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("packaged-prod.yaml")]
    [InlineData("unpackaged.yaml")]
    public void A_name_alone_makes_no_package(string file)
    {
        using var folder = new TempFolder();
        folder.Write(file, s_template);

        Ran.In(folder, "fix", file);

        Assert.NotEqual(s_template, folder.Read(file));
    }
}
