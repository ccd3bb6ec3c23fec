// What the advice of a rule says, done in the source of an app: the app, the rule, and edits of its text.
const answers = `responseHeaders: { "Access-Control-Allow-Origin": "'https://app.example.com'" }`;
const errors = (type, id) => `api.addGatewayResponse("${id}", { type: ResponseType.${type}, ${answers} });`;

export default [
  ["rest-api", "CORS101", [['orders.addMethod("DELETE"', 'orders.addCorsPreflight({ allowOrigins: ["https://app.example.com"] });\norders.addMethod("DELETE"']]],
  [
    "rest-api",
    "CORS203",
    [
      ["RestApi }", "ResponseType, RestApi }"],
      ["app.synth();", `${errors("DEFAULT_4XX", "Default4xx")}\n${errors("DEFAULT_5XX", "Default5xx")}\napp.synth();`],
    ],
  ],
  ["rest-origins", "CORS303", [["example.com/", "example.com"]]],
  ["rest-joined-origins", "CORS302", [["example.com,https:", 'example.com", "https:']]],
  ["rest-credentials", "CORS301", [["Cors.ALL_ORIGINS", '["https://app.example.com"]']]],
  ["rest-credentials", "CORS210", [[', exposeHeaders: ["X-Total"]', ""]]],
  ["rest-lists", "CORS401", [['["GET", "POST"]', '["GET", "DELETE"]']]],
  ["rest-lists", "CORS402", [['["GET", "POST"]', '["DELETE"]']]],
  ["rest-lists", "CORS405", [['["X-Requested-With"]', '[...Cors.DEFAULT_HEADERS, "X-Requested-With"]'], ["{ LambdaIntegration", "{ Cors, LambdaIntegration"]]],
  ["lambda-rest-api", "CORS104", [["defaultMethodOptions", 'defaultCorsPreflightOptions: { allowOrigins: ["https://app.example.com"] },\n  defaultMethodOptions']]],
  [
    "spec-rest-api",
    "CORS101",
    [
      [
        "delete: {",
        `options: {
    responses: { 200: { description: "", headers: { "Access-Control-Allow-Origin": { schema: { type: "string" } }, "Access-Control-Allow-Methods": { schema: { type: "string" } } } } },
    "x-amazon-apigateway-integration": {
      type: "mock",
      requestTemplates: { "application/json": '{"statusCode": 200}' },
      responses: { default: { statusCode: "200", responseParameters: { "method.response.header.Access-Control-Allow-Origin": "'https://app.example.com'", "method.response.header.Access-Control-Allow-Methods": "'DELETE'" } } },
    },
  }, delete: {`,
      ],
    ],
  ],
  ["spec-rest-api", "CORS602", [['  "x-amazon-apigateway-cors": { allowOrigins: ["https://app.example.com"] },\n', ""]]],
  ["http-api", "CORS303", [["example.com/", "example.com"]]],
  ["http-api", "CORS401", [["[CorsHttpMethod.GET]", "[CorsHttpMethod.GET, CorsHttpMethod.PUT]"]]],
  ["http-api", "CORS402", [["[CorsHttpMethod.GET]", "[CorsHttpMethod.PUT]"]]],
  ["http-api", "CORS404", [["allowMethods", 'allowHeaders: ["Content-Type"], allowMethods']]],
  ["http-authorizer", "CORS111", [["[HttpMethod.ANY]", "[HttpMethod.GET, HttpMethod.PUT]"]]],
  ["http-authorizer", "CORS405", [['["Content-Type"]', '["Authorization", "Content-Type"]']]],
  ["http-without-cors", "CORS114", [['"Api")', '"Api", { corsPreflight: { allowOrigins: ["https://app.example.com"], allowMethods: [CorsHttpMethod.ANY], allowHeaders: ["Content-Type"] } })'], ["{ HttpApi", "{ CorsHttpMethod, HttpApi"]]],
  ["function-url", "CORS603", [[", HttpMethod.OPTIONS", ""]]],
  ["function-url", "CORS404", [["allowedOrigins", 'allowedHeaders: ["Authorization", "Content-Type", "X-Amz-Date", "X-Amz-Security-Token"], allowedOrigins']]],
  ["function-url", "CORS114", [["AWS_IAM });", 'AWS_IAM, cors: { allowedOrigins: ["https://app.example.com"], allowedMethods: [HttpMethod.ALL], allowedHeaders: ["Authorization", "Content-Type", "X-Amz-Date", "X-Amz-Security-Token"] } });']]],
  ["authorizers", "CORS102", [['orders.addMethod("OPTIONS", preflight, { authorizer, authorizationType: AuthorizationType.CUSTOM, methodResponses });', 'orders.addCorsPreflight({ allowOrigins: ["https://app.example.com"] });']]],
  ["authorizers", "CORS103", [["{ apiKeyRequired: true, methodResponses }", "{ apiKeyRequired: false, methodResponses }"]]],
  ["nested-stack", "CORS101", [['api.root.addResource("orders").addMethod', 'const orders = api.root.addResource("orders");\norders.addCorsPreflight({ allowOrigins: ["https://app.example.com"] });\norders.addMethod']]],
  ["stages", "CORS304", [["https://*.example.com", "https://app.example.com"]]],
  ["stages", "CORS318", [["https://test.example.com", "https://app.example.com"], ["https://*.example.com", "https://app.example.com"]]],
  [
    "custom-domain",
    "CORS113",
    [
      ['  mtls: { bucket: new Bucket(stack, "Trust"), key: "trust.pem" },\n', ""],
      ["new LambdaIntegration(handler(stack))", "new LambdaIntegration(handler(stack)), { authorizationType: AuthorizationType.IAM }"],
      ["{ DomainName", "{ AuthorizationType, DomainName"],
    ],
  ],
  ["cloudfront", "CORS806", [["origin: new RestApiOrigin(api), cachePolicy", "origin: new RestApiOrigin(api), allowedMethods: AllowedMethods.ALLOW_ALL, cachePolicy"]]],
  ["cloudfront", "CORS808", [["ALL_VIEWER", "ALL_VIEWER_EXCEPT_HOST_HEADER"]]],
  ["cloudfront", "CORS811", [['  errorResponses: [{ httpStatus: 403, responseHttpStatus: 200, responsePagePath: "/index.html" }],\n', ""]]],
  ["gateway-responses", "CORS204", [[`"WWW-Authenticate": "'Bearer'"`, `"WWW-Authenticate": "'Bearer'", "Access-Control-Allow-Origin": "'https://app.example.com'"`]]],
  ["gateway-responses", "CORS320", [["https://other.example.com", "https://app.example.com"]]],
  ["gateway-responses", "CORS501", [['"https://app.example.com" },\n});\napi.addGatewayResponse("Default5xx"', `"'https://app.example.com'" },\n});\napi.addGatewayResponse("Default5xx"`]]],
  ["answers", "CORS201", [['queue([{ statusCode: "200" }]), { methodResponses: [{ statusCode: "200" }] }', 'queue([{ statusCode: "200", responseParameters: origin }]), { methodResponses: [{ statusCode: "200", responseParameters: declared }] }']]],
  ["answers", "CORS202", [['"4.." }', '"4..", responseParameters: origin }'], ['{ statusCode: "400" }]', '{ statusCode: "400", responseParameters: declared }]']]],
  ["answers", "CORS212", [[', selectionPattern: "2.."', ""]]],
  ["answers", "CORS503", [['responseParameters: origin }]), { methodResponses: [{ statusCode: "200" }]', 'responseParameters: origin }]), { methodResponses: [{ statusCode: "200", responseParameters: declared }]']]],
  ["preflights", "CORS106", [['["*/*"]', '["image/png"]']]],
  ["preflights", "CORS108", [["statusCode: 302", "statusCode: 204"]]],
  ["preflights", "CORS109", [['orders.addMethod("OPTIONS", backend, { requestValidator, requestParameters: { "method.request.header.X-Tenant": true } });', 'orders.addCorsPreflight({ allowOrigins: ["https://app.example.com"] });']]],
];
