using System.Collections.Immutable;
using System.Net;
using System.Security.Cryptography.X509Certificates;
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
    /// <param name="certificate">For TLS, with HTTP/2; <see langword="null"/> for none.</param>
    public static async Task<(WebApplication App, ImmutableArray<int> Ports)> Start(
        int ports,
        RequestDelegate answer,
        X509Certificate2? certificate = null
    )
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(
            new WebApplicationOptions()
        );
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(options =>
        {
            for (int at = 0; at < ports; at++)
            {
                options.Listen(
                    IPAddress.Loopback,
                    0,
                    listen =>
                    {
                        if (certificate is not null)
                        {
                            listen.UseHttps(certificate);
                        }
                    }
                );
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
