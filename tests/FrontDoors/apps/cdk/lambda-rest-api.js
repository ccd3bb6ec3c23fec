"use strict";
const { AuthorizationType, LambdaRestApi } = require("aws-cdk-lib/aws-apigateway");
const { begin, handler } = require("./begin.js");

const { app, stack } = begin("Proxy");
const api = new LambdaRestApi(stack, "Api", {
  handler: handler(stack),
  defaultMethodOptions: { authorizationType: AuthorizationType.IAM },
});
api.addGatewayResponse("Errors", {
  type: { responseType: "DEFAULT_4XX" },
  responseHeaders: { "Access-Control-Allow-Origin": "'https://app.example.com'" },
});
app.synth();
