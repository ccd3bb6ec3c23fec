namespace CfnCorsLint.Tests.Patches;

/// <summary>The template that most fixes are tried on.</summary>
internal static class ShopTemplate
{
    public const string Yaml = """
        Resources:
          Api:
            Type: AWS::ApiGateway::RestApi
            Properties:
              Name: shop

          OrdersResource:
            Type: AWS::ApiGateway::Resource
            Properties:
              RestApiId: !Ref Api
              ParentId: !GetAtt Api.RootResourceId
              PathPart: orders

          OrdersGet:
            Type: AWS::ApiGateway::Method
            Properties:
              RestApiId: !Ref Api
              ResourceId: !Ref OrdersResource
              HttpMethod: GET
              AuthorizationType: NONE
              Integration:
                Type: AWS
                IntegrationResponses:
                  - StatusCode: '200'
                  - StatusCode: '404'
                    SelectionPattern: '404'
                    ResponseParameters:
                      method.response.header.Vary: "'Accept'"
              MethodResponses:
                - StatusCode: '200'
                  ResponseModels: {}

          OrdersDelete:
            Type: AWS::ApiGateway::Method
            Properties:
              RestApiId: !Ref Api
              ResourceId: !Ref OrdersResource
              HttpMethod: DELETE
              AuthorizationType: AWS_IAM
              Integration: {Type: AWS_PROXY}

          ItemsResource:
            Type: AWS::ApiGateway::Resource
            Properties:
              RestApiId: !Ref Api
              ParentId: !GetAtt Api.RootResourceId
              PathPart: items

          ItemsPost:
            Type: AWS::ApiGateway::Method
            Properties:
              RestApiId: !Ref Api
              ResourceId: !Ref ItemsResource
              HttpMethod: POST
              AuthorizationType: CUSTOM
              AuthorizerId: !Ref Authorizer
              Integration: {Type: AWS_PROXY}

          ItemsOptions:
            Type: AWS::ApiGateway::Method
            Properties:
              RestApiId: !Ref Api
              ResourceId: !Ref ItemsResource
              HttpMethod: OPTIONS
              AuthorizationType: CUSTOM
              AuthorizerId: !Ref Authorizer
              Integration:
                Type: MOCK
                RequestTemplates:
                  application/json: '{"statusCode": "200"}'
                IntegrationResponses:
                  - StatusCode: '200'
                    ResponseParameters:
                      method.response.header.Access-Control-Allow-Origin: !Sub "'https://${Domain}'"
                      method.response.header.Access-Control-Allow-Methods: "'GET, OPTIONS'"
                      method.response.header.Access-Control-Allow-Headers: "'Content-Type'"
              MethodResponses:
                - StatusCode: '200'
                  ResponseParameters:
                    method.response.header.Access-Control-Allow-Origin: false
                    method.response.header.Access-Control-Allow-Methods: false

          Deployment:
            Type: AWS::ApiGateway::Deployment
            DependsOn: OrdersGet
            Properties:
              RestApiId: !Ref Api

          Stage:
            Type: AWS::ApiGateway::Stage
            Properties:
              RestApiId: !Ref Api
              DeploymentId: !Ref Deployment
              StageName: prod
              Description: !Sub "of ${Deployment}"

        """;
}
