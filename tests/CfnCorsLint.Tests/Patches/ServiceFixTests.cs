using CfnCorsLint.Patches;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Tests.Cases;
using CfnCorsLint.Tests.Support;

namespace CfnCorsLint.Tests.Patches;

/// <summary>Fixes of HTTP APIs and function URLs that have to be asked for: they repair what they are for, and settle.</summary>
public sealed class ServiceFixTests
{
    [Theory]
    [InlineData("CORS102-preflight-needs-authorization/http-api.yaml")]
    [InlineData("CORS104-any-swallows-preflight/http-api-without-cors.yaml")]
    [InlineData("CORS111-route-swallows-preflight/any-route.yaml")]
    [InlineData("CORS111-route-swallows-preflight/default-route.yaml")]
    [InlineData("CORS111-route-swallows-preflight/sam-default-authorizer.yaml")]
    [InlineData("CORS111-route-swallows-preflight/two-routes-of-sam.yaml")]
    [InlineData("CORS114-cors-not-configured/function-url-with-iam.yaml")]
    [InlineData("CORS114-cors-not-configured/http-api.yaml")]
    [InlineData("CORS114-cors-not-configured/sam-implicit.yaml")]
    [InlineData("CORS301-wildcard-origin-with-credentials/http-api-among-others.yaml")]
    [InlineData("CORS318-origin-not-allowed/function-url.yaml")]
    [InlineData("CORS318-origin-not-allowed/http-api.yaml")]
    [InlineData("CORS319-credentials-not-allowed/http-api.yaml")]
    [InlineData("CORS606-cors-value-of-wrong-type/sam-http-api.yaml")]
    [InlineData("CORS706-event-on-implicit-api/event-without-api.yaml")]
    public void An_unsafe_fix_repairs_what_it_is_for(string name)
    {
        RuleCase broken = RuleCase.Named(name);
        Lint lint = Lint.WithAll(broken.Settings);

        Patch patch = lint.Fix(broken.Input, Trust.Unsafe);

        Assert.NotEqual(broken.Input.Content, patch.After.Content);
        Assert.DoesNotContain(
            lint.Check(patch.After).Findings,
            finding => finding.RuleId == broken.RuleId
        );
        Assert.Equal(patch.After.Content, lint.Fix(patch.After, Trust.Unsafe).After.Content);
    }
}
