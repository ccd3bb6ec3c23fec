using System.Collections.Immutable;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;

namespace CfnCorsLint.Tests.Chromium;

/// <summary>A server on this machine, on ports that were free.</summary>
internal static class Loopback
{
    public static async Task<(WebApplication App, ImmutableArray<int> Ports)> Start(
        int ports,
        RequestDelegate answer
    )
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(
            new WebApplicationOptions()
        );
        builder.WebHost.UseKestrelCore();
        builder.WebHost.ConfigureKestrel(options =>
        {
            for (int at = 0; at < ports; at++)
            {
                options.Listen(IPAddress.Loopback, 0);
            }
        });
        WebApplication app = builder.Build();
        app.Run(answer);
        await app.StartAsync();
        return (
            app,
            [
                .. app
                    .Services.GetRequiredService<IServer>()
                    .Features.GetRequiredFeature<IServerAddressesFeature>()
                    .Addresses.Select(address => new Uri(address).Port),
            ]
        );
    }
}
