using CfnCorsLint.Apis.Http;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Exchanges.Model;
using CfnCorsLint.Rules.Model;

namespace CfnCorsLint.Tests.Patches;

/// <summary>A recipe on the shop template.</summary>
internal sealed record RecipeCase(string Name, Func<Kitchen, Violation> Violate)
{
    public PageSettings PageSettings { get; init; } = PageSettings.None;

    public static IReadOnlyList<RecipeCase> All { get; } =
    [
        new(
            "add-preflight",
            kitchen =>
                Kitchen.Violation(kitchen.Subject(SubjectKind.Route, "/orders"), "add-preflight")
        ),
        new(
            "add-preflight-with-wishes",
            kitchen =>
                Kitchen.Violation(kitchen.Subject(SubjectKind.Route, "/orders"), "add-preflight")
        )
        {
            PageSettings = new PageSettings([], ["X-Trace"], null, 60),
        },
        new(
            "make-mock",
            kitchen =>
                Kitchen.Violation(
                    kitchen.Subject(SubjectKind.Preflight, "/items", "OPTIONS"),
                    "make-mock"
                )
        ),
        new(
            "add-gateway-responses",
            kitchen => Kitchen.Violation(kitchen.Subject(SubjectKind.Api), "add-gateway-responses")
        ),
        new(
            "map-header-origin",
            kitchen =>
                Kitchen.Violation(
                    kitchen.Subject(SubjectKind.Response, "/orders", "GET", "200"),
                    "map-header",
                    parameters: [("header", HeaderNames.AllowOrigin), ("value", "origin")]
                )
        ),
        new(
            "map-header-origin-of-error",
            kitchen =>
                Kitchen.Violation(
                    kitchen.Subject(SubjectKind.Response, "/orders", "GET", "404"),
                    "map-header",
                    parameters: [("header", HeaderNames.AllowOrigin), ("value", "origin")]
                )
        ),
        new(
            "map-header-vary",
            kitchen =>
                Kitchen.Violation(
                    kitchen.Subject(SubjectKind.Response, "/orders", "GET", "404"),
                    "map-header",
                    parameters: [("header", HeaderNames.Vary), ("value", "vary")]
                )
        ),
        new(
            "map-header-max-age",
            kitchen =>
                Kitchen.Violation(
                    kitchen.Subject(SubjectKind.Preflight, "/items", "OPTIONS"),
                    "map-header",
                    parameters: [("header", HeaderNames.MaxAge), ("value", "max-age")]
                )
        ),
        new(
            "declare-header",
            kitchen =>
                Kitchen.Violation(
                    kitchen.Subject(SubjectKind.Response, "/items", "OPTIONS", "200"),
                    "declare-header",
                    parameters: [("header", HeaderNames.AllowHeaders)]
                )
        ),
        new(
            "extend-list",
            kitchen =>
                Kitchen.Violation(
                    kitchen.Subject(SubjectKind.Preflight, "/items", "OPTIONS"),
                    "extend-list",
                    Mapped(kitchen, HeaderNames.AllowMethods).Value.Node,
                    parameters: [("list", "preflight.allow-methods"), ("with", "POST")]
                )
        ),
        new(
            "replace-value",
            kitchen =>
                Kitchen.Violation(
                    kitchen.Subject(SubjectKind.Mapping, "/items", "OPTIONS", "200"),
                    "replace-value",
                    Mapped(kitchen, HeaderNames.AllowMethods).Value.Node,
                    parameters: [("with", "'GET,POST'")]
                )
        ),
        new(
            "rename-key",
            kitchen =>
                Kitchen.Violation(
                    kitchen.Subject(SubjectKind.Mapping, "/items", "OPTIONS", "200"),
                    "rename-key",
                    Mapped(kitchen, HeaderNames.AllowMethods).Key,
                    parameters: [("to", HeaderNames.ExposeHeaders)]
                )
        ),
        new(
            "remove-entry",
            kitchen =>
                Kitchen.Violation(
                    kitchen.Subject(SubjectKind.Mapping, "/items", "OPTIONS", "200"),
                    "remove-entry",
                    Mapped(kitchen, HeaderNames.AllowHeaders).Key
                )
        ),
        new(
            "remove-entry-alone",
            kitchen =>
                Kitchen.Violation(
                    kitchen.Subject(SubjectKind.Mapping, "/orders", "GET", "404"),
                    "remove-entry",
                    kitchen.Response("/orders", "GET", "404").Headers[0].Key
                )
        ),
        new(
            "remove-item",
            kitchen =>
                Kitchen.Violation(
                    kitchen.Subject(SubjectKind.Mapping, "/items", "OPTIONS", "200"),
                    "remove-item",
                    Mapped(kitchen, HeaderNames.AllowMethods).Value.Node,
                    parameters: [("item", "OPTIONS")]
                )
        ),
        new(
            "set-property",
            kitchen =>
                Kitchen.Violation(
                    kitchen.Subject(SubjectKind.Preflight, "/items", "OPTIONS"),
                    "set-property",
                    parameters:
                    [
                        ("owner", "preflight"),
                        ("name", "AuthorizationType"),
                        ("to", "NONE"),
                    ]
                )
        ),
        new(
            "set-property-absent",
            kitchen =>
                Kitchen.Violation(
                    kitchen.Subject(SubjectKind.Preflight, "/items", "OPTIONS"),
                    "set-property",
                    parameters: [("owner", "method"), ("name", "ApiKeyRequired"), ("to", "false")]
                )
        ),
        new(
            "extend-depends-on",
            kitchen =>
                Kitchen.Violation(
                    kitchen.Subject(SubjectKind.Deployment),
                    "extend-depends-on",
                    parameters: [("with", "OrdersDelete")]
                )
        ),
        new(
            "rename-deployment",
            kitchen =>
                Kitchen.Violation(
                    kitchen.Subject(SubjectKind.Deployment),
                    "rename-deployment",
                    trust: Trust.Unsafe
                )
        ),
        new(
            "convert-to-text",
            kitchen =>
                Kitchen.Violation(
                    kitchen.Subject(SubjectKind.Preflight, "/items", "OPTIONS"),
                    "convert-to-text"
                )
        ),
        new(
            "answer-several-origins",
            kitchen =>
                Kitchen.Violation(
                    kitchen.OfMapping(
                        Mapped(kitchen, HeaderNames.AllowHeaders),
                        "/items",
                        "OPTIONS",
                        "200"
                    ),
                    "answer-several-origins"
                )
        )
        {
            PageSettings = new PageSettings(
                ["https://a.example", "https://b.example"],
                [],
                null,
                null
            ),
        },
    ];

    private static HeaderMapping Mapped(Kitchen kitchen, string header)
    {
        HeaderMapping? mapping = kitchen.Response("/items", "OPTIONS", "200").Find(header);
        Assert.NotNull(mapping);
        return mapping;
    }
}
