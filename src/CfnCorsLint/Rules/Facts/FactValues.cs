using CfnCorsLint.Apis.Http;
using CfnCorsLint.Rules.Model;

namespace CfnCorsLint.Rules.Facts;

/// <summary>Declares what the facts can be worth of which there are only a few values.</summary>
internal static class FactValues
{
    public static ValueSet FileKinds { get; } =
        ValueSet.Of(
            ("cloudformation", "a template without SAM"),
            ("sam", "a template that SAM transforms"),
            ("openapi", "an OpenAPI definition that stands alone")
        );

    public static ValueSet ApiKinds { get; } =
        ValueSet.Of(
            ("rest", "a REST API"),
            ("http", "an HTTP API"),
            ("websocket", "a WebSocket API"),
            ("function-url", "the URL of a Lambda function")
        );

    public static ValueSet Definitions { get; } =
        ValueSet.Of(
            ("resources", "one resource for each method or route"),
            ("openapi", "an OpenAPI definition"),
            ("events", "events of functions, of which SAM makes methods")
        );

    public static ValueSet Integrations { get; } =
        ValueSet.Of(
            ("mock", "API Gateway answers by itself"),
            ("proxy", "the backend's answer goes to the browser as it is"),
            ("integration", "the backend's answer goes through integration responses")
        );

    public static ValueSet PreflightIntegrations { get; } =
        ValueSet.Of([
            .. Integrations.Values,
            ("service", "an HTTP API or function URL answers from its policy"),
        ]);

    public static ValueSet PreflightAnswerers { get; } =
        ValueSet.Of([
            .. PreflightIntegrations.Values,
            ("greedy", "a route such as /{proxy+} receives the preflight"),
            ("nobody", "no method receives it"),
        ]);

    public static ValueSet Authorizations { get; } =
        ValueSet.Of(
            ("NONE", "none"),
            ("AWS_IAM", "a request signed for IAM"),
            ("CUSTOM", "a Lambda authorizer"),
            ("COGNITO_USER_POOLS", "a token of a Cognito user pool"),
            ("JWT", "a token that an HTTP API checks by itself")
        );

    public static ValueSet Verbs { get; } =
        ValueSet.Among([.. Apis.Http.Verbs.All, "ANY", "$default"]);

    public static ValueSet ContentHandlings { get; } =
        ValueSet.Among("CONVERT_TO_TEXT", "CONVERT_TO_BINARY");

    public static ValueSet CorsHeaders { get; } = ValueSet.Among(HeaderNames.OfAnswers);

    public static ValueSet MappingOwners { get; } =
        ValueSet.Of(
            ("preflight", "an OPTIONS method"),
            ("any", "an ANY method, which answers preflights and calls"),
            ("answer", "another method"),
            ("gateway-response", "an error of the gateway itself"),
            ("policy", "the policy of the whole API")
        );

    public static ValueSet MappingForms { get; } =
        ValueSet.Of(
            ("literal", "a static value in single quotes"),
            ("expression", "worked out for each request"),
            ("unquoted", "a static value without quotes"),
            ("double-quoted", "a static value in double quotes"),
            ("inner-quotes", "in single quotes, with more of them inside"),
            ("not-text", "a number, a boolean or a list")
        );

    public static ValueSet WrittenForms { get; } =
        ValueSet.Of(
            ("scalar", "the text itself"),
            ("expression", "a list, a mapping or an intrinsic function")
        );

    public static ValueSet OriginForms { get; } =
        ValueSet.Of(
            ("well-formed", "as browsers send origins"),
            ("wildcard", "*"),
            ("null", "the origin of files and sandboxed frames"),
            ("blank", "nothing"),
            ("several", "several origins in one value"),
            ("subdomain-wildcard", "a * in the place of a subdomain"),
            ("no-scheme", "a host without https://"),
            ("path", "with a path"),
            ("trailing-slash", "with a slash at its end"),
            ("default-port", "with the port that its scheme has anyway"),
            ("upper-case", "with capital letters"),
            ("blank-around", "with blanks around it"),
            ("scheme-twice", "with two schemes"),
            ("scheme-wildcard", "a scheme and a *"),
            ("other-scheme", "of another scheme than http and https"),
            ("other", "no origin at all")
        );

    public static ValueSet Schemes { get; } = ValueSet.Among("http", "https");

    public static ValueSet OriginEchoes { get; } =
        ValueSet.Of(
            ("none", "it does not look at it"),
            ("compared", "it answers with it after a comparison"),
            ("unchecked", "it answers with it, whatever it is")
        );

    public static ValueSet PolicyForms { get; } =
        ValueSet.Of(
            ("serverless", "Cors of a REST API of SAM"),
            ("http-api", "CorsConfiguration of AWS::ApiGatewayV2::Api"),
            ("serverless-http-api", "CorsConfiguration of AWS::Serverless::HttpApi"),
            ("extension", "x-amazon-apigateway-cors"),
            ("function-url", "Cors of a function URL")
        );

    public static ValueSet OriginHandlings { get; } =
        ValueSet.Of(
            ("lost", "it does not arrive"),
            ("unasked", "it arrives without the method that a preflight asks for"),
            ("replaced", "the distribution puts another in its place"),
            ("mixed", "it arrives, but answers for one origin are kept for all"),
            ("sent", "it arrives, and answers are kept for each")
        );

    public static ValueSet OriginNeeders { get; } =
        ValueSet.Of(
            ("service", "an HTTP API with CORS"),
            ("url", "a function URL with CORS"),
            ("template", "a mapping template"),
            ("code", "the code of the function")
        );

    public static ValueSet HostSettings { get; } =
        ValueSet.Of(
            ("values", "ForwardedValues"),
            ("key", "the cache policy"),
            ("policy", "the origin request policy")
        );

    public static ValueSet RefusedPolicies { get; } =
        ValueSet.Of(
            ("key", "a cache key though nothing is cached"),
            ("authorization", "Authorization sent on by name")
        );

    /// <summary>The values of headers that are switches: browsers take <c>true</c> alone.</summary>
    /// <remarks>Source: https://fetch.spec.whatwg.org/#http-access-control-allow-credentials</remarks>
    public static ValueSet Switches { get; } = ValueSet.Among("true", "false");
}
