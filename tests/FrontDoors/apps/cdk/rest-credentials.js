"use strict";
const { Cors, LambdaIntegration, RestApi } = require("aws-cdk-lib/aws-apigateway");
const { begin, handler } = require("./begin.js");

const { app, stack } = begin("Credentials");
const api = new RestApi(stack, "Api", {
  defaultCorsPreflightOptions: { allowOrigins: Cors.ALL_ORIGINS, allowCredentials: true, exposeHeaders: ["X-Total"] },
});
api.root.addResource("orders").addMethod("PUT", new LambdaIntegration(handler(stack)));
app.synth();
