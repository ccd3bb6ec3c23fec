"use strict";
const { LambdaIntegration, RestApi } = require("aws-cdk-lib/aws-apigateway");
const { begin, handler } = require("./begin.js");

const { app, stack } = begin("Preflights");
const backend = new LambdaIntegration(handler(stack));
const binary = new RestApi(stack, "Files", {
  binaryMediaTypes: ["*/*"],
  defaultCorsPreflightOptions: { allowOrigins: ["https://app.example.com"] },
});
binary.root.addMethod("PUT", backend);
const checked = new RestApi(stack, "Checked");
const requestValidator = checked.addRequestValidator("Validator", { validateRequestParameters: true });
const orders = checked.root.addResource("orders");
orders.addMethod("PUT", backend);
orders.addMethod("OPTIONS", backend, { requestValidator, requestParameters: { "method.request.header.X-Tenant": true } });
const moved = new RestApi(stack, "Moved", {
  defaultCorsPreflightOptions: { allowOrigins: ["https://app.example.com"], statusCode: 302 },
});
moved.root.addMethod("PUT", backend);
app.synth();
