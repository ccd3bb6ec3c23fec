"use strict";
const { FunctionUrlAuthType, HttpMethod } = require("aws-cdk-lib/aws-lambda");
const { begin, handler } = require("./begin.js");

const { app, stack } = begin("Url");
handler(stack, "Upload").addFunctionUrl({
  authType: FunctionUrlAuthType.AWS_IAM,
  cors: { allowedOrigins: ["https://app.example.com"], allowedMethods: [HttpMethod.POST, HttpMethod.OPTIONS] },
});
handler(stack, "Orders").addFunctionUrl({ authType: FunctionUrlAuthType.AWS_IAM });
app.synth();
