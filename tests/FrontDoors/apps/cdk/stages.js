"use strict";
const { Stack, Stage } = require("aws-cdk-lib");
const { LambdaIntegration, RestApi } = require("aws-cdk-lib/aws-apigateway");
const { begin, handler } = require("./begin.js");

const { app, stack: shared } = begin("Shared");
handler(shared);
for (const [name, origin] of [["Test", "https://test.example.com"], ["Prod", "https://*.example.com"]]) {
  const stack = new Stack(new Stage(app, name), "Orders");
  const api = new RestApi(stack, "Api", { defaultCorsPreflightOptions: { allowOrigins: [origin] } });
  api.root.addMethod("PUT", new LambdaIntegration(handler(stack)));
}
app.synth();
