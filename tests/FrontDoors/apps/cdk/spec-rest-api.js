"use strict";
const { ApiDefinition, SpecRestApi } = require("aws-cdk-lib/aws-apigateway");
const { begin } = require("./begin.js");

const { app, stack } = begin("Spec");
const http = { type: "http_proxy", httpMethod: "DELETE", uri: "https://backend.example.com/orders" };
const definition = {
  openapi: "3.0.1",
  info: { title: "orders", version: "1" },
  "x-amazon-apigateway-cors": { allowOrigins: ["https://app.example.com"] },
  paths: { "/orders": { delete: { responses: {}, "x-amazon-apigateway-integration": http } } },
};
new SpecRestApi(stack, "Api", { apiDefinition: ApiDefinition.fromInline(definition) });
app.synth();
