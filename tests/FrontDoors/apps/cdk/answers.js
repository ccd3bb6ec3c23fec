"use strict";
const { AwsIntegration, RestApi } = require("aws-cdk-lib/aws-apigateway");
const { begin } = require("./begin.js");

const { app, stack } = begin("Answers");
const api = new RestApi(stack, "Api", { defaultCorsPreflightOptions: { allowOrigins: ["https://app.example.com"] } });
const origin = { "method.response.header.Access-Control-Allow-Origin": "'https://app.example.com'" };
const declared = { "method.response.header.Access-Control-Allow-Origin": true };
const queue = (integrationResponses) =>
  new AwsIntegration({ service: "sqs", path: "queue", integrationHttpMethod: "POST", options: { integrationResponses } });
api.root.addResource("plain").addMethod("PUT", queue([{ statusCode: "200" }]), { methodResponses: [{ statusCode: "200" }] });
api.root.addResource("undeclared").addMethod("PUT", queue([{ statusCode: "200", responseParameters: origin }]), { methodResponses: [{ statusCode: "200" }] });
api.root.addResource("unmapped").addMethod(
  "PUT",
  queue([
    { statusCode: "200", selectionPattern: "2..", responseParameters: origin },
    { statusCode: "400", selectionPattern: "4.." },
  ]),
  { methodResponses: [{ statusCode: "200", responseParameters: declared }, { statusCode: "400" }] },
);
app.synth();
