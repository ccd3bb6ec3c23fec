namespace CfnCorsLint.Tests.Rules;

/// <summary>Templates for tests of the engine.</summary>
internal static class EngineTemplates
{
    public const string Conditions = """
        Parameters:
          Stage: {Type: String, AllowedValues: [dev, prod]}
          Value: {Type: String}
          Given: {Type: String, Default: "'GET'"}
        Conditions:
          IsProd: !Equals [!Ref Stage, prod]

        """;

    /// <summary>An API with a mock preflight and <c>DELETE</c> on <c>/orders</c>.</summary>
    /// <param name="methods">The value of Allow-Methods, as written.</param>
    public static string Api(string methods = "\"'DELETE'\"", string more = "") =>
        Conditions
        + $$"""
            Resources:
              Api:
                Type: AWS::ApiGateway::RestApi
                Properties: {Name: orders}
              Orders:
                Type: AWS::ApiGateway::Resource
                Properties: {RestApiId: !Ref Api, ParentId: !GetAtt Api.RootResourceId, PathPart: orders}
              Delete:
                Type: AWS::ApiGateway::Method
                Properties:
                  RestApiId: !Ref Api
                  ResourceId: !Ref Orders
                  HttpMethod: DELETE
                  AuthorizationType: NONE
                  Integration: {Type: HTTP_PROXY, IntegrationHttpMethod: DELETE, Uri: https://backend.example.com}
              Options:
                Type: AWS::ApiGateway::Method
                Properties:
                  RestApiId: !Ref Api
                  ResourceId: !Ref Orders
                  HttpMethod: OPTIONS
                  AuthorizationType: NONE
                  Integration:
                    Type: MOCK
                    RequestTemplates: {application/json: '{"statusCode": 200}'}
                    IntegrationResponses:
                      - StatusCode: '200'
                        ResponseParameters:
                          method.response.header.Access-Control-Allow-Origin: "'https://app.example.com'"
                          method.response.header.Access-Control-Allow-Methods: {{methods}}
                  MethodResponses:
                    - StatusCode: '200'
                      ResponseParameters:
                        method.response.header.Access-Control-Allow-Origin: true
                        method.response.header.Access-Control-Allow-Methods: true
            {{more}}
            """;
}
