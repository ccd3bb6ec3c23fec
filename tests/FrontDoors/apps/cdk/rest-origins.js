"use strict";
const { LambdaIntegration, RestApi } = require("aws-cdk-lib/aws-apigateway");
const { begin, handler } = require("./begin.js");

const { app, stack } = begin("Origins");
const api = new RestApi(stack, "Api", {
  defaultCorsPreflightOptions: { allowOrigins: ["https://app.example.com/"] },
});
api.root.addResource("orders").addMethod("PUT", new LambdaIntegration(handler(stack)));
app.synth();
