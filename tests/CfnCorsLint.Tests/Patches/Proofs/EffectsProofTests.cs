using CfnCorsLint.Findings;
using CfnCorsLint.Patches.Proofs;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Tests.Support;
using CfnCorsLint.Text;

namespace CfnCorsLint.Tests.Patches.Proofs;

/// <summary>What a new text changes in the model beyond what its fixes declare, and what no safe fix may change.</summary>
public sealed class EffectsProofTests
{
    private const string Cors = "Cors: {AllowOrigin: \"'https://a.example'\"}";

    /// <summary>Two APIs of SAM with one route each, whose globals, and whose first API, are given.</summary>
    private static string TwoApis(string globals, string shop, string events) =>
        $$"""
            Transform: AWS::Serverless-2016-10-31
            Globals: {Api: { {{globals}} } }
            Resources:
              Shop: {Type: AWS::Serverless::Api, Properties: {StageName: prod, {{shop}} } }
              Admin: {Type: AWS::Serverless::Api, Properties: {StageName: prod} }
              F:
                Type: AWS::Serverless::Function
                Properties:
                  Handler: index.handler
                  Runtime: nodejs22.x
                  InlineCode: x
                  Events:
                    Shop: {Type: Api, Properties: {Path: /orders, Method: get, RestApiId: !Ref Shop} }
                    Admin: {Type: Api, Properties: {Path: /users, Method: get, RestApiId: !Ref Admin} }
                    {{events}}
            """;

    [Theory]
    [InlineData(Cors, "", Cors, "", null)]
    [InlineData("", Cors, "", $"{Cors}, Name: shop", null)]
    [InlineData(
        "",
        Cors,
        Cors,
        "",
        "it would also change who answers the preflight of /users in 'Admin'"
    )]
    [InlineData(
        Cors,
        "",
        "Cors: {AllowOrigin: \"'https://a.example'\", AllowHeaders: \"'X-Key'\"}",
        "",
        "it would also change the headers of OPTIONS /users in 'Admin'"
    )]
    [InlineData(
        "",
        "",
        "GatewayResponses: {DEFAULT_4XX: {StatusCode: 400} }",
        "",
        "it would also change the error of DEFAULT_4XX in 'Admin'"
    )]
    [InlineData(
        "Auth: {DefaultAuthorizer: AWS_IAM}",
        "",
        "Auth: {DefaultAuthorizer: NONE}",
        "",
        "it would also change the authorization of GET /users in 'Admin'"
    )]
    public void What_no_effect_names_stays_as_it_is(
        string globals,
        string shop,
        string newGlobals,
        string newShop,
        string? stray
    ) =>
        Assert.Equal(
            stray,
            EffectsProof.WhatFails(
                Differences(TwoApis(globals, shop, ""), TwoApis(newGlobals, newShop, "")),
                [
                    .. Enum.GetValues<ModelField>()
                        .Select(field => new Effect("Shop", null, null, field)),
                ]
            )
        );

    [Theory]
    [InlineData("/orders", "OPTIONS", null)]
    [InlineData("/orders", "GET", "it would also change the headers of OPTIONS /orders in 'Shop'")]
    [InlineData(
        "/users",
        "OPTIONS",
        "it would also change the headers of OPTIONS /orders in 'Shop'"
    )]
    public void An_effect_is_one_of_a_route_and_a_verb(string route, string verb, string? stray) =>
        Assert.Equal(
            stray,
            EffectsProof.WhatFails(
                Differences(
                    TwoApis("", Cors, ""),
                    TwoApis(
                        "",
                        "Cors: {AllowOrigin: \"'https://a.example'\", AllowHeaders: \"'X-Key'\"}",
                        ""
                    )
                ),
                [new Effect("Shop", route, verb, ModelField.Headers)]
            )
        );

    [Fact]
    public void Quotes_alone_may_change_for_whoever_shares_the_text() =>
        Assert.Null(
            EffectsProof.WhatFails(
                Differences(TwoApis("Cors: '*'", "", ""), TwoApis("Cors: \"'*'\"", "", "")),
                [new Effect("Shop", null, "OPTIONS", ModelField.Origins)]
            )
        );

    [Theory]
    [InlineData("'https://a.example'", "'https://b.example'", null)]
    [InlineData(
        "'https://a.example'",
        "'*'",
        "it would allow any origin in the origins of OPTIONS /orders in 'Shop'"
    )]
    [InlineData("'*'", "'*'", null)]
    public void No_safe_fix_lets_any_origin_in(string before, string after, string? wrong) =>
        Assert.Equal(
            wrong,
            TooMuch($"Cors: {{AllowOrigin: \"{before}\"}}", $"Cors: {{AllowOrigin: \"{after}\"}}")
        );

    [Theory]
    [InlineData("", "", null)]
    [InlineData(
        "",
        ", AllowCredentials: true",
        "it would switch credentials on in the credentials of OPTIONS /orders in 'Shop'"
    )]
    [InlineData(", AllowCredentials: true", ", AllowCredentials: true, MaxAge: \"'5'\"", null)]
    public void No_safe_fix_switches_credentials_on(string before, string after, string? wrong) =>
        Assert.Equal(
            wrong,
            TooMuch(
                $"Cors: {{AllowOrigin: \"'https://a.example'\"{before}}}",
                $"Cors: {{AllowOrigin: \"'https://a.example'\"{after}}}"
            )
        );

    [Theory]
    [InlineData(
        "Auth: {DefaultAuthorizer: AWS_IAM}",
        "Auth: {DefaultAuthorizer: AWS_IAM, AddDefaultAuthorizerToCorsPreflight: false}",
        "",
        "it would change the authorization of OPTIONS /orders in 'Shop', which keeps callers out"
    )]
    [InlineData(
        "Auth: {ApiKeyRequired: true}",
        "Auth: {ApiKeyRequired: false}",
        "",
        "it would change the key of GET /orders in 'Shop', which keeps callers out"
    )]
    public void No_safe_fix_opens_what_a_backend_answers(
        string before,
        string after,
        string globals,
        string? wrong
    )
    {
        const string Options =
            "Asked: {Type: Api, Properties: {Path: /orders, Method: options, RestApiId: !Ref Shop} }";

        Assert.Equal(
            wrong,
            TooMuch(
                TwoApis(globals, before, Options),
                TwoApis(globals, after, Options),
                isWhole: true
            )
        );
    }

    private static string? TooMuch(string before, string after, bool isWhole = false)
    {
        Lint lint = Lint.WithAll();
        CheckResult old = lint.Check(
            new SourceText("t.yaml", isWhole ? before : TwoApis("", before, ""))
        );
        CheckResult now = lint.Check(
            new SourceText("t.yaml", isWhole ? after : TwoApis("", after, ""))
        );
        var models = new ModelComparison(old.Model);
        return new SafeBounds(models, models, lint.PageSettings).WhatFails(
            [.. models.With(now.Model)],
            now.Model
        );
    }

    private static IEnumerable<ModelDifference> Differences(string before, string after)
    {
        Lint lint = Lint.WithAll();
        return new ModelComparison(lint.Check(new SourceText("t.yaml", before)).Model).With(
            lint.Check(new SourceText("t.yaml", after)).Model
        );
    }
}
