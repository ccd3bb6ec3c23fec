"use strict";
const { AllowedMethods, CachePolicy, Distribution, OriginRequestPolicy } = require("aws-cdk-lib/aws-cloudfront");
const { RestApiOrigin, S3BucketOrigin } = require("aws-cdk-lib/aws-cloudfront-origins");
const { LambdaIntegration, RestApi } = require("aws-cdk-lib/aws-apigateway");
const { Bucket } = require("aws-cdk-lib/aws-s3");
const { begin, handler } = require("./begin.js");

const { app, stack } = begin("Front");
const api = new RestApi(stack, "Api", { defaultCorsPreflightOptions: { allowOrigins: ["https://app.example.com"] } });
const backend = new LambdaIntegration(handler(stack));
api.root.addResource("orders").addMethod("PUT", backend);
api.root.addResource("items").addMethod("PUT", backend);
new Distribution(stack, "Cdn", {
  defaultBehavior: { origin: S3BucketOrigin.withOriginAccessControl(new Bucket(stack, "Pages")) },
  errorResponses: [{ httpStatus: 403, responseHttpStatus: 200, responsePagePath: "/index.html" }],
  additionalBehaviors: {
    "/orders*": { origin: new RestApiOrigin(api), cachePolicy: CachePolicy.CACHING_DISABLED },
    "/items*": {
      origin: new RestApiOrigin(api),
      allowedMethods: AllowedMethods.ALLOW_ALL,
      cachePolicy: CachePolicy.CACHING_DISABLED,
      originRequestPolicy: OriginRequestPolicy.ALL_VIEWER,
    },
  },
});
app.synth();
