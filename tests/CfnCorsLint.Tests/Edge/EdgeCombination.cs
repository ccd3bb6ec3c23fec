using CfnCorsLint.Apis;
using CfnCorsLint.Apis.Functions;
using CfnCorsLint.Apis.InFront;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Apis.Model.Fronts;
using CfnCorsLint.Exchanges;
using CfnCorsLint.Exchanges.InFront;
using CfnCorsLint.Exchanges.Model;
using CfnCorsLint.Patches.Proofs;
using CfnCorsLint.Templates;
using CfnCorsLint.Tests.Support;
using CfnCorsLint.Text;
using CfnCorsLint.Views;

namespace CfnCorsLint.Tests.Edge;

/// <summary>A behaviour in front of an API, and a call of a page through it.</summary>
/// <param name="Api">As its <c>Cors</c> answers: an HTTP API, or a REST API with static headers.</param>
/// <param name="Methods">As <c>AllowedMethods</c> lists them; <c>""</c> for none.</param>
/// <param name="Policies">What chooses the headers that are sent on, and what is kept.</param>
/// <param name="Method">Of the call; one with a body sends JSON.</param>
/// <param name="Names">Whether the API allows the origin of the page.</param>
internal sealed record EdgeCombination(
    int Number,
    ApiKind Api,
    string Methods,
    EdgePolicies Policies,
    string Method,
    bool Names
)
{
    private const string Other = "https://admin.example.com";

    /// <summary>The behaviour as the model has it, the API, and the verdict about the call.</summary>
    /// <param name="page">The origin of the page.</param>
    public (Behavior Behavior, Verdict Verdict) Play(string page)
    {
        ApiModel model =
            Lint.WithAll().Check(new SourceText("template.yaml", Template(page))).Model
            ?? throw new InvalidOperationException("The template makes no API.");
        Api api = model.Apis[0].Worlds[0].Api;
        Passage passage = api.Passages[0];
        Route route = api.Routes.Single(one => one.Path == "/orders");
        Method method =
            route.Find(Method) ?? throw new InvalidOperationException("There is no such method.");
        var request = new BrowserRequest(
            page,
            Method,
            Method == "GET" ? [] : ["content-type"],
            WithCredentials: false
        );
        var call = new ExpectedCall(route, method, request, IsCertain: true)
        {
            Way = new Way.OfDistribution(passage, "/orders"),
        };
        return (passage.Behavior, Exchange.Play(api, call).Verdict);
    }

    private string Template(string page)
    {
        string origin = Names ? page : Other;
        string cors =
            Api == ApiKind.Http
                ? $"CorsConfiguration: {{AllowOrigins: ['{origin}'], AllowMethods: [GET, PUT], AllowHeaders: [content-type]}}"
                : $"Cors: {{AllowOrigin: \"'{origin}'\", AllowMethods: \"'GET,PUT,OPTIONS'\", AllowHeaders: \"'Content-Type'\"}}";
        string stage = Api == ApiKind.Http ? "" : "\n      StageName: live";
        string kind = Api == ApiKind.Http ? "HttpApi" : "Api";
        string id = Api == ApiKind.Http ? "ApiId" : "RestApiId";
        string path = Api == ApiKind.Http ? "" : "\n            OriginPath: /live";
        string methods = Methods.Length == 0 ? "" : $"\n          AllowedMethods: [{Methods}]";
        return $$"""
            Transform: AWS::Serverless-2016-10-31
            Resources:
              Shop:
                Type: AWS::Serverless::{{kind}}
                Properties:
                  {{cors}}{{stage}}
              Orders:
                Type: AWS::Serverless::Function
                Properties:
                  Runtime: python3.13
                  Handler: index.handler
                  InlineCode: |
                    def handler(event, context):
                        return {"statusCode": 200, "headers": {"Access-Control-Allow-Origin": "{{origin}}"}, "body": ""}
                  Events:
                    List: {Type: {{kind}}, Properties: { {{id}}: !Ref Shop, Path: /orders, Method: get} }
                    Change: {Type: {{kind}}, Properties: { {{id}}: !Ref Shop, Path: /orders, Method: put} }
            {{EdgePolicies.Resources}}
              Front:
                Type: AWS::CloudFront::Distribution
                Properties:
                  DistributionConfig:
                    Enabled: true
                    Origins:
                      - Id: api
                        DomainName: !Sub '${Shop}.execute-api.${AWS::Region}.amazonaws.com'{{path}}
                        CustomOriginConfig: {OriginProtocolPolicy: https-only}
                    DefaultCacheBehavior:
                      TargetOriginId: api
                      ViewerProtocolPolicy: https-only{{methods}}
                      {{Policies.Written}}
            """;
    }
}
