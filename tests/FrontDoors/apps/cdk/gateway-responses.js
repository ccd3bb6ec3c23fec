"use strict";
const { LambdaIntegration, ResponseType, RestApi } = require("aws-cdk-lib/aws-apigateway");
const { begin, handler } = require("./begin.js");

const { app, stack } = begin("Errors");
const api = new RestApi(stack, "Api", { defaultCorsPreflightOptions: { allowOrigins: ["https://app.example.com"] } });
api.root.addMethod("PUT", new LambdaIntegration(handler(stack)));
api.addGatewayResponse("Unauthorized", {
  type: ResponseType.UNAUTHORIZED,
  responseHeaders: { "WWW-Authenticate": "'Bearer'" },
});
api.addGatewayResponse("Default4xx", {
  type: ResponseType.DEFAULT_4XX,
  responseHeaders: { "Access-Control-Allow-Origin": "https://app.example.com" },
});
api.addGatewayResponse("Default5xx", {
  type: ResponseType.DEFAULT_5XX,
  responseHeaders: { "Access-Control-Allow-Origin": "'https://other.example.com'" },
});
app.synth();
