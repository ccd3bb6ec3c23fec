"use strict";
const { HttpApi, HttpMethod } = require("aws-cdk-lib/aws-apigatewayv2");
const { HttpLambdaIntegration } = require("aws-cdk-lib/aws-apigatewayv2-integrations");
const { begin, handler } = require("./begin.js");

const { app, stack } = begin("Plain");
const api = new HttpApi(stack, "Api");
const integration = new HttpLambdaIntegration("Orders", handler(stack));
api.addRoutes({ path: "/orders", methods: [HttpMethod.PUT], integration });
app.synth();
