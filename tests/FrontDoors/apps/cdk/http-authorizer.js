"use strict";
const { CorsHttpMethod, HttpApi, HttpMethod } = require("aws-cdk-lib/aws-apigatewayv2");
const { HttpJwtAuthorizer } = require("aws-cdk-lib/aws-apigatewayv2-authorizers");
const { HttpLambdaIntegration } = require("aws-cdk-lib/aws-apigatewayv2-integrations");
const { begin, handler } = require("./begin.js");

const { app, stack } = begin("Guarded");
const api = new HttpApi(stack, "Api", {
  corsPreflight: { allowOrigins: ["https://app.example.com"], allowMethods: [CorsHttpMethod.ANY], allowHeaders: ["Content-Type"] },
});
api.addRoutes({
  path: "/{proxy+}",
  methods: [HttpMethod.ANY],
  integration: new HttpLambdaIntegration("Orders", handler(stack)),
  authorizer: new HttpJwtAuthorizer("Users", "https://users.example.com", { jwtAudience: ["app"] }),
});
app.synth();
