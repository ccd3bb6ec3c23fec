"use strict";
const { LambdaIntegration, RestApi } = require("aws-cdk-lib/aws-apigateway");
const { begin, handler } = require("./begin.js");

const { app, stack } = begin("Orders");
const backend = new LambdaIntegration(handler(stack));
const api = new RestApi(stack, "Api");
const items = api.root.addResource("items");
items.addCorsPreflight({ allowOrigins: ["https://app.example.com"] });
items.addMethod("DELETE", backend);
const orders = api.root.addResource("orders");
orders.addMethod("DELETE", backend);
app.synth();
