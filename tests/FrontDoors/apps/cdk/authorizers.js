"use strict";
const { AuthorizationType, LambdaIntegration, MockIntegration, RestApi, TokenAuthorizer } = require("aws-cdk-lib/aws-apigateway");
const { begin, handler } = require("./begin.js");

const { app, stack } = begin("Authorizers");
const backend = new LambdaIntegration(handler(stack));
const authorizer = new TokenAuthorizer(stack, "Tokens", { handler: handler(stack, "Check") });
const api = new RestApi(stack, "Api");
const preflight = new MockIntegration({
  requestTemplates: { "application/json": '{"statusCode": 200}' },
  integrationResponses: [
    {
      statusCode: "200",
      responseParameters: {
        "method.response.header.Access-Control-Allow-Origin": "'https://app.example.com'",
        "method.response.header.Access-Control-Allow-Methods": "'DELETE'",
        "method.response.header.Access-Control-Allow-Headers": "'Authorization'",
      },
    },
  ],
});
const methodResponses = [
  {
    statusCode: "200",
    responseParameters: {
      "method.response.header.Access-Control-Allow-Origin": true,
      "method.response.header.Access-Control-Allow-Methods": true,
      "method.response.header.Access-Control-Allow-Headers": true,
    },
  },
];
const orders = api.root.addResource("orders");
orders.addMethod("DELETE", backend, { authorizer, authorizationType: AuthorizationType.CUSTOM });
orders.addMethod("OPTIONS", preflight, { authorizer, authorizationType: AuthorizationType.CUSTOM, methodResponses });
const keys = api.root.addResource("keys");
keys.addMethod("DELETE", backend);
keys.addMethod("OPTIONS", preflight, { apiKeyRequired: true, methodResponses });
app.synth();
