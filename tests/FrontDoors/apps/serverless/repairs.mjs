// What the advice of a rule says, done in serverless.yml: the service, the rule, and edits of its text.
const responses = ["4XX", "5XX"]
  .map(
    (kind) => `
    Default${kind}:
      Type: AWS::ApiGateway::GatewayResponse
      Properties:
        RestApiId: {Ref: ApiGatewayRestApi}
        ResponseType: DEFAULT_${kind}
        ResponseParameters: {gatewayresponse.header.Access-Control-Allow-Origin: "'https://app.example.com'"}`,
  )
  .join("");

export default [
  ["rest", "CORS101", [["http: 'DELETE /customers/{id}'", "http: {method: delete, path: 'customers/{id}', cors: {origin: https://app.example.com}}"]]],
  ["rest", "CORS401", [["method: delete\n          path: orders\n", "method: delete\n          path: orders\n          cors: {origin: https://app.example.com}\n"]]],
  ["rest", "CORS203", [["functions:\n", `resources:\n  Resources:${responses}\nfunctions:\n`]]],
  ["origins", "CORS303", [["example.com/, ", "example.com, "]]],
  ["origins", "CORS301", [["origin: '*'", "origin: https://app.example.com"]]],
  ["origins", "CORS405", [["[X-Tenant]", "[Content-Type, X-Tenant]"]]],
  ["authorizers", "CORS102", [["{method: delete, path: orders, authorizer: check}\n      - http: {method: options, path: orders, authorizer: check}", "{method: delete, path: orders, authorizer: check, cors: {origin: https://app.example.com}}"]]],
  ["authorizers", "CORS104", [["authorizer: aws_iam}", "authorizer: aws_iam, cors: {origin: https://app.example.com}}"]]],
  ["authorizers", "CORS405", [["headers: [Content-Type]", "headers: [Content-Type, X-Api-Key]"]]],
  ["http", "CORS303", [["example.com/]\n      allowedHeaders", "example.com]\n      allowedHeaders"]]],
  ["http", "CORS401", [["      allowedMethods: [GET]\n", ""]]],
  ["http", "CORS405", [["allowedHeaders: [Content-Type]", "allowedHeaders: [Authorization, Content-Type]"]]],
  ["plain", "CORS603", [["[GET, OPTIONS]", "[GET]"]]],
  ["plain", "CORS114", [["runtime: nodejs22.x\n", "runtime: nodejs22.x\n  httpApi: {cors: {allowedOrigins: [https://app.example.com], allowedHeaders: [Content-Type]}}\n"], ["authorizer: aws_iam\n  download", "authorizer: aws_iam\n      cors: {allowedOrigins: [https://app.example.com], allowedMethods: [PUT], allowedHeaders: [Authorization, Content-Type, X-Amz-Date, X-Amz-Security-Token]}\n  download"]]],
  ["answers", "CORS201", [["path: orders\n", "path: orders\n          cors: {origin: https://app.example.com}\n"]]],
  ["answers", "CORS204", [["WWW-Authenticate: \"'Bearer'\"}", "WWW-Authenticate: \"'Bearer'\", gatewayresponse.header.Access-Control-Allow-Origin: \"'https://app.example.com'\"}"]]],
  ["answers", "CORS501", [["Allow-Origin: https://app.example.com}", "Allow-Origin: \"'https://app.example.com'\"}"]]],
];
