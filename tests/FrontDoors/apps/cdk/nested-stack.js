"use strict";
const { NestedStack } = require("aws-cdk-lib");
const { LambdaIntegration, RestApi } = require("aws-cdk-lib/aws-apigateway");
const { begin, handler } = require("./begin.js");

const { app, stack } = begin("Shop");
const inner = new NestedStack(new NestedStack(stack, "Apis"), "Orders");
const api = new RestApi(inner, "Api");
const backend = new LambdaIntegration(handler(inner));
const items = api.root.addResource("items");
items.addCorsPreflight({ allowOrigins: ["https://app.example.com"] });
items.addMethod("PUT", backend);
api.root.addResource("orders").addMethod("PUT", backend);
app.synth();
