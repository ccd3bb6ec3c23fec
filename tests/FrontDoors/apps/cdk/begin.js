"use strict";
// What every app here begins with: an app with the plugin, by the interface that the version has, and a function.
const cdk = require("aws-cdk-lib");
const lambda = require("aws-cdk-lib/aws-lambda");
const { CfnCorsPlugin } = require("cfncors/cdk");

const plugin = new CfnCorsPlugin({ origins: ["https://app.example.com"], failOn: process.env.FAIL_ON });

function begin(name) {
  const isNew = cdk.Validations !== undefined;
  const app = new cdk.App({ outdir: process.env.OUTDIR ?? "cdk.out", ...(isNew ? {} : { policyValidationBeta1: [plugin] }) });
  if (isNew) {
    cdk.Validations.of(app).addPlugins(plugin);
  }

  return { app, stack: new cdk.Stack(app, name) };
}

/** A function that answers with the header of CORS. */
function handler(scope, id = "Handler") {
  return new lambda.Function(scope, id, {
    runtime: new lambda.Runtime("nodejs24.x", lambda.RuntimeFamily.NODEJS, { supportsInlineCode: true }),
    handler: "index.handler",
    code: lambda.Code.fromInline(
      'exports.handler = async () => ({ statusCode: 200, headers: { "Access-Control-Allow-Origin": "https://app.example.com" }, body: "{}" });',
    ),
  });
}

module.exports = { begin, handler };
