using CfnCorsLint.Apis.Model;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Tests.Apis;

/// <summary>What a resource policy says of one method and path.</summary>
public sealed class ResourcePolicyTests
{
    private static readonly string s_hole = PolicyGlob.Hole.ToString();

    [Theory]
    [InlineData("execute-api:/*", "/orders", Truth.True)]
    [InlineData("*", "/orders", Truth.True)]
    [InlineData("execute-api:/prod/*", "/orders", Truth.True)]
    [InlineData("execute-api:/*/*/*", "/orders/{id}", Truth.True)]
    [InlineData("execute-api:/*/OPTIONS/*", "/orders", Truth.True)]
    [InlineData("execute-api:/*/OPT*", "/orders", Truth.True)]
    [InlineData("execute-api:/*/OPTIONS/orders", "/orders", Truth.True)]
    [InlineData("execute-api:/*/OPTIONS/order?", "/orders", Truth.True)]
    [InlineData("execute-api:/*/OPTIONS/pets/*", "/orders", Truth.False)]
    [InlineData("execute-api:/*/OPTIONS/orders", "/orders/{id}", Truth.False)]
    [InlineData("execute-api:/*/GET/orders", "/orders", Truth.False)]
    [InlineData("execute-api:/*/*/orders", "/orders", Truth.True)]
    [InlineData("execute-api:/*/OPTIONS/orders/*", "/orders/{id}", Truth.True)]
    [InlineData("execute-api:/*/OPTIONS/orders/7", "/orders/{id}", Truth.Unknown)]
    [InlineData("execute-api:/*/OPTIONS/*/lines", "/orders/{id}/lines", Truth.True)]
    [InlineData("execute-api:/*/OPTIONS/orders/*", "/{proxy+}", Truth.Unknown)]
    [InlineData("arn:aws:execute-api:eu-west-1:1:abc/*/OPTIONS/pets", "/orders", Truth.False)]
    [InlineData("arn:aws:execute-api:#:#:#/*/*/orders", "/orders", Truth.True)]
    [InlineData("execute-api:/*/#/orders", "/orders", Truth.Unknown)]
    [InlineData("execute-api:/*/#/pets", "/orders", Truth.False)]
    [InlineData("execute-api:/*/OPTIONS", "/orders", Truth.Unknown)]
    [InlineData("execute-api:/*/GET", "/orders", Truth.False)]
    public void A_resource_takes_the_preflight(string resource, string path, Truth expected) =>
        Assert.Equal(expected, Allowing(resource).SpeaksOf("OPTIONS", path));

    private static PolicyStatement Allowing(string resource) =>
        new(Truth.True, Truth.True, [resource.Replace("#", s_hole, StringComparison.Ordinal)]);
}
