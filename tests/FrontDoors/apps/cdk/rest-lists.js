"use strict";
const { LambdaIntegration, RestApi } = require("aws-cdk-lib/aws-apigateway");
const { begin, handler } = require("./begin.js");

const { app, stack } = begin("Lists");
const api = new RestApi(stack, "Api");
const orders = api.root.addResource("orders");
orders.addCorsPreflight({
  allowOrigins: ["https://app.example.com"],
  allowMethods: ["GET", "POST"],
  allowHeaders: ["X-Requested-With"],
});
orders.addMethod("DELETE", new LambdaIntegration(handler(stack)), { apiKeyRequired: true });
app.synth();
