using CfnCorsLint.Tests.Cli;

namespace CfnCorsLint.Tests.Probing;

/// <summary>What is told of a call that comes through a distribution: by its host, or by what the answer shows.</summary>
public sealed class ThroughCloudFrontTests
{
    private const string Template = """
        Transform: AWS::Serverless-2016-10-31
        Resources:
          Api:
            Type: AWS::Serverless::HttpApi
            Properties:
              CorsConfiguration: {AllowOrigins: ['https://app.example.com'], AllowMethods: [GET, DELETE]}
          Cart:
            Type: AWS::Serverless::Function
            Properties:
              Runtime: python3.13
              Handler: cart.handler
              CodeUri: s3://code/cart.zip
              Events:
                Get: {Type: HttpApi, Properties: {ApiId: !Ref Api, Path: '/cart/{id}', Method: get}}
                Drop: {Type: HttpApi, Properties: {ApiId: !Ref Api, Path: '/cart/{id}', Method: delete}}
          Cdn:
            Type: AWS::CloudFront::Distribution
            Properties:
              DistributionConfig:
                Enabled: true
                Aliases: [shop-api.example.com]
                Origins:
                  - Id: api
                    DomainName: !Sub '${Api}.execute-api.${AWS::Region}.amazonaws.com'
                    CustomOriginConfig: {OriginProtocolPolicy: https-only}
                DefaultCacheBehavior:
                  TargetOriginId: api
                  ViewerProtocolPolicy: https-only
                  AllowedMethods: [GET, HEAD]
                  CachePolicyId: 658327ea-f89d-4fab-a63d-7e88639e58f6

        """;

    private const string Origin = "https://app.example.com";

    [Theory]
    [InlineData("https://shop-api.example.com/cart/7")]
    [InlineData("https://d111111abcdef8.cloudfront.net/cart/7")]
    public void The_host_of_an_address_leads_through_the_distribution(string url)
    {
        using TempFolder folder = Written();

        string by = Ran.In(folder, "simulate", "t.yaml", $"DELETE {url}", "--origin", Origin).Out;
        string via = Ran.In(
            folder,
            "simulate",
            "t.yaml",
            "DELETE /cart/7",
            "--via",
            "Cdn",
            "--origin",
            Origin
        ).Out;

        Assert.Equal(
            $"{new Uri(url).Host} leads to 'Cdn', so that the call comes through it.\n\n{via}",
            by
        );
    }

    [Fact]
    public async Task What_a_distribution_refuses_is_no_question_of_the_deployment()
    {
        string said = await Probed(
            "DELETE",
            403,
            "not configured to allow the HTTP request method"
        );

        Assert.Contains("error[CORS806] t.yaml:", said, StringComparison.Ordinal);
        Assert.DoesNotContain("CORS801", said, StringComparison.Ordinal);
        Assert.DoesNotContain("lets the call pass", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_without_the_header_leads_to_the_Origin_that_is_lost()
    {
        string said = await Probed("GET", 200, "{}");

        Assert.Contains("error[CORS807] t.yaml:", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_past_the_distribution_without_what_the_API_adds_differs()
    {
        string said = await Probed("GET", 200, "{}", isThroughEdge: false);

        Assert.Contains(
            "allow-origin: the template says https://app.example.com, live is nothing",
            said,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("CORS801", said, StringComparison.Ordinal);
    }

    private static async Task<string> Probed(
        string method,
        int status,
        string body,
        bool isThroughEdge = true
    )
    {
        await using LiveHost host = await LiveHost.Start(async context =>
        {
            context.Response.StatusCode = status;
            if (isThroughEdge)
            {
                context.Response.Headers["x-cache"] =
                    status == 200 ? "Miss from cloudfront" : "Error from cloudfront";
            }

            if (status == 200)
            {
                context.Response.Headers["apigw-requestid"] = "abc=";
            }

            await context.Response.Body.WriteAsync(System.Text.Encoding.UTF8.GetBytes(body));
        });
        using TempFolder folder = Written();
        return Ran.In(
            folder,
            "probe",
            $"{host.Url}/cart/7",
            "--isolated",
            "--origin",
            Origin,
            "--method",
            method,
            "--template",
            "t.yaml"
        ).Out;
    }

    private static TempFolder Written()
    {
        var folder = new TempFolder();
        folder.Write("t.yaml", Template);
        return folder;
    }
}
