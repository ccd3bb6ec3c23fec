using CfnCorsLint.Apis.Model;

namespace CfnCorsLint.Tests.Apis;

/// <summary>HTTP APIs out of templates that stand in a test.</summary>
internal static class HttpModels
{
    /// <summary>The API <c>Shop</c> with those resources beside it.</summary>
    /// <param name="cors">The <c>CorsConfiguration</c> in flow style; <c>""</c> for none.</param>
    public static Api Http(string cors, params ReadOnlySpan<string> resources) =>
        Models.One(Template(cors, resources));

    public static string Template(string cors, params ReadOnlySpan<string> resources) =>
        $$"""
            Resources:
              Shop:
                Type: AWS::ApiGatewayV2::Api
                Properties: {Name: shop, ProtocolType: HTTP{{(
                cors.Length == 0 ? "" : ", CorsConfiguration: " + cors
            )}}}
              Back:
                Type: AWS::ApiGatewayV2::Integration
                Properties: {ApiId: !Ref Shop, IntegrationType: HTTP_PROXY}
              Login:
                Type: AWS::ApiGatewayV2::Authorizer
                Properties: {ApiId: !Ref Shop, AuthorizerType: JWT, IdentitySource: [$request.header.X-Token]}

            """
        + string.Concat(resources);

    /// <summary>A route of <c>Shop</c>.</summary>
    /// <param name="more">Further properties in flow style: <c>AuthorizationType: JWT</c>.</param>
    public static string Route(string id, string key, string more = "") =>
        $$"""
              {{id}}:
                Type: AWS::ApiGatewayV2::Route
                Properties: {ApiId: !Ref Shop, RouteKey: "{{key}}", Target: !Sub "integrations/${Back}"{{(
                more.Length == 0 ? "" : ", " + more
            )}}}

            """;

    public const string Guarded = "AuthorizationType: JWT, AuthorizerId: !Ref Login";
}
