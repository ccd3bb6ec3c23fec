using CfnCorsLint.Rules.Model;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Tests.Templates;

/// <summary>What the <c>Globals</c> of a SAM template add to its resources.</summary>
public sealed class SamGlobalsTests
{
    private const string Text = """
        Conditions:
          IsProd: !Equals [!Ref AWS::Region, eu-west-1]
        Globals:
          Api:
            Name: shared
            Cors: { AllowOrigin: "'https://a.example'", AllowHeaders: "'X-Shared'" }
            BinaryMediaTypes: [image~1png]
            Auth: { ApiKeyRequired: true }
            StageName: shared
          Function:
            Timeout: 3
        Resources:
          Own:
            Type: AWS::Serverless::Api
            Properties:
              StageName: prod
              Cors: { AllowHeaders: "'X-Own'", MaxAge: "'600'" }
              BinaryMediaTypes: [image~1gif]
              Auth: !If [IsProd, {}, {}]
          Text:
            Type: AWS::Serverless::Api
            Properties: { StageName: prod, Cors: "'*'", Auth: !Ref AWS::NoValue }
          Apart:
            Type: AWS::Serverless::Api
            IgnoreGlobals: [Cors]
            Properties: { StageName: prod }
          Alone:
            Type: AWS::Serverless::Api
            IgnoreGlobals: '*'
            Properties: { StageName: prod }
          Raw:
            Type: AWS::ApiGateway::RestApi
            Properties: { Description: raw }

        """;

    [Fact]
    public void Mappings_are_merged_key_by_key_and_the_resource_wins()
    {
        Element cors = Properties("Own")["Cors"];

        Assert.Equal(
            ["AllowOrigin", "AllowHeaders", "MaxAge"],
            cors.Entries.Select(entry => entry.Key?.Value)
        );
        Assert.Equal("'https://a.example'", cors["AllowOrigin"].Text);
        Assert.Equal("'X-Own'", cors["AllowHeaders"].Text);
    }

    [Fact]
    public void Each_node_keeps_its_own_place()
    {
        Element properties = Properties("Own");

        Assert.Same(Template.Find("Own")?.Body["Properties"], properties.Node);
        Assert.True(
            properties["Cors"]["AllowOrigin"].Node?.Span.Start
                < properties["Cors"]["MaxAge"].Node?.Span.Start
        );
        Assert.Equal("shared", properties["Name"].Text);
    }

    [Fact]
    public void Lists_are_joined_those_of_the_globals_first()
    {
        Element types = Properties("Own")["BinaryMediaTypes"];

        Assert.Equal(["image~1png", "image~1gif"], types.Items.Select(item => item.Text));
        Assert.Equal("['image~1png', 'image~1gif']", TemplateText.Show(types.Value));
    }

    [Theory]
    [InlineData("Own", "Auth")]
    [InlineData("Text", "Auth")]
    [InlineData("Apart", "Cors")]
    [InlineData("Alone", "Cors")]
    [InlineData("Alone", "Name")]
    [InlineData("Raw", "Name")]
    public void Expressions_hide_them_and_so_do_IgnoreGlobals_and_other_types(
        string id,
        string property
    )
    {
        Element child = Properties(id)[property];

        Assert.False(child["ApiKeyRequired"].Exists && !child.IsUnknown);
        Assert.False(child["AllowOrigin"].Exists && !child.IsUnknown);
    }

    [Fact]
    public void What_SAM_does_not_take_from_them_stays_out()
    {
        Assert.Equal("prod", Properties("Own")["StageName"].Text);
        Assert.Equal("'*'", Properties("Text")["Cors"].Text);
        Assert.Equal("shared", Properties("Apart")["Name"].Text);
    }

    [Fact]
    public void A_section_can_be_asked_for_by_itself()
    {
        var evaluator = new Evaluator(Template, World.Any);

        Assert.Equal("shared", evaluator.Globals("Api")["Name"].Text);
        Assert.Equal("Api", evaluator.Globals("Api").Key?.Value);
        Assert.False(evaluator.Globals("HttpApi").Exists);
    }

    private static Template Template { get; } = TemplateText.Read(Text);

    private static Element Properties(string id) =>
        new Evaluator(Template, World.Any).Properties(
            Template.Find(id) ?? throw new ArgumentException("No such resource.", nameof(id))
        );
}
