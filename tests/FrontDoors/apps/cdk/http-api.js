"use strict";
const { CorsHttpMethod, HttpApi, HttpMethod } = require("aws-cdk-lib/aws-apigatewayv2");
const { HttpLambdaIntegration } = require("aws-cdk-lib/aws-apigatewayv2-integrations");
const { begin, handler } = require("./begin.js");

const { app, stack } = begin("Http");
const api = new HttpApi(stack, "Api", {
  corsPreflight: { allowOrigins: ["https://app.example.com/"], allowMethods: [CorsHttpMethod.GET] },
});
const integration = new HttpLambdaIntegration("Orders", handler(stack));
api.addRoutes({ path: "/orders", methods: [HttpMethod.PUT], integration });
app.synth();
