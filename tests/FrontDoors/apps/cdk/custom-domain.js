"use strict";
const { Certificate } = require("aws-cdk-lib/aws-certificatemanager");
const { DomainName, LambdaIntegration, RestApi, SecurityPolicy } = require("aws-cdk-lib/aws-apigateway");
const { Bucket } = require("aws-cdk-lib/aws-s3");
const { begin, handler } = require("./begin.js");

const { app, stack } = begin("Domain");
const api = new RestApi(stack, "Api", { defaultCorsPreflightOptions: { allowOrigins: ["https://app.example.com"] } });
api.root.addMethod("PUT", new LambdaIntegration(handler(stack)));
const domain = new DomainName(stack, "Domain", {
  domainName: "api.example.com",
  certificate: Certificate.fromCertificateArn(stack, "Certificate", "arn:aws:acm:eu-west-1:123456789012:certificate/x"),
  securityPolicy: SecurityPolicy.TLS_1_2,
  mtls: { bucket: new Bucket(stack, "Trust"), key: "trust.pem" },
});
domain.addBasePathMapping(api);
app.synth();
