"use strict";
// What stands behind every service here: it answers with the header of CORS.
exports.main = async () => ({
  statusCode: 200,
  headers: { "Access-Control-Allow-Origin": "https://app.example.com" },
  body: "{}",
});
