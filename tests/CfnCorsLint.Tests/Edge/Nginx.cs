using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using CfnCorsLint.Apis.InFront;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Apis.Model.Fronts;
using CfnCorsLint.Findings;
using CfnCorsLint.Handlers.Answers;
using CfnCorsLint.Patches.Proofs;
using CfnCorsLint.Templates;
using CfnCorsLint.Templates.Values;
using CfnCorsLint.Tests.Chromium;

namespace CfnCorsLint.Tests.Edge;

/// <summary>A cache that does what behaviours of a distribution do, as the model has them: Debian's nginx.</summary>
internal sealed class Nginx : IAsyncDisposable
{
    public const string Absence = "There is no nginx to put in front: apt-get install nginx-light.";

    private static readonly ImmutableArray<string> s_headers =
    [
        "Origin",
        "Access-Control-Request-Method",
        "Access-Control-Request-Headers",
    ];

    private readonly Process _process;
    private readonly DirectoryInfo _folder;

    private Nginx(Process process, DirectoryInfo folder, int port)
    {
        _process = process;
        _folder = folder;
        Port = port;
    }

    public int Port { get; }

    /// <summary>The executable; <see langword="null"/> where there is none.</summary>
    public static string? Path =>
        ((string[])["/usr/sbin/nginx", "/usr/bin/nginx"]).FirstOrDefault(File.Exists);

    /// <param name="path">The executable.</param>
    /// <param name="behaviors">Each at <c>/NUMBER/</c>.</param>
    /// <param name="upstream">The port of the API.</param>
    public static async Task<Nginx> Start(
        string path,
        ImmutableArray<Behavior> behaviors,
        int upstream
    )
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("cfncors-nginx");
        int port = FreePort();
        string file = System.IO.Path.Combine(folder.FullName, "nginx.conf");
        await File.WriteAllTextAsync(file, Settings(folder.FullName, behaviors, port, upstream));
        var process = new Process
        {
            StartInfo = new ProcessStartInfo(
                path,
                ["-e", "stderr", "-p", folder.FullName, "-c", file]
            )
            {
                RedirectStandardError = true,
            },
        };
        process.Start();
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        await WaitFor(port);
        return new Nginx(process, folder, port);
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        _folder.Delete(recursive: true);
    }

    private static string Settings(
        string folder,
        ImmutableArray<Behavior> behaviors,
        int port,
        int upstream
    )
    {
        var text = new StringBuilder();
        text.Append(
            CultureInfo.InvariantCulture,
            $$"""
            daemon off;
            master_process off;
            pid {{folder}}/nginx.pid;
            events {}
            http {
              access_log off;
              client_body_temp_path {{folder}}/body;
              proxy_temp_path {{folder}}/proxy;
              fastcgi_temp_path {{folder}}/fastcgi;
              uwsgi_temp_path {{folder}}/uwsgi;
              scgi_temp_path {{folder}}/scgi;
              proxy_cache_path {{folder}}/cache keys_zone=kept:1m;
              server {
                listen 127.0.0.1:{{port}};

            """
        );
        for (int number = 0; number < behaviors.Length; number++)
        {
            text.Append(Location(number, behaviors[number], upstream));
        }

        return text.Append("  }\n}\n").ToString();
    }

    private static string Location(int number, Behavior behavior, int upstream)
    {
        var text = new StringBuilder();
        text.Append(
            CultureInfo.InvariantCulture,
            $"location /{number}/ {{\n  if ($request_method !~ ^({string.Join('|', behavior.Methods)})$) {{ return 403; }}\n  proxy_pass http://127.0.0.1:{upstream};\n"
        );
        foreach (string header in s_headers)
        {
            if (behavior.Sends(header) != Truth.True)
            {
                text.Append(CultureInfo.InvariantCulture, $"  proxy_set_header {header} \"\";\n");
            }
        }

        if (behavior.Sends("Host") == Truth.True)
        {
            text.Append("  proxy_set_header Host $http_host;\n");
        }

        if (behavior.Cache.Caches == Truth.True)
        {
            string key = string.Concat(
                behavior.Cache.Key.Names.Select(name =>
                    $"$http_{name.ToLowerInvariant().Replace('-', '_')}"
                )
            );
            text.Append(
                CultureInfo.InvariantCulture,
                $"  proxy_cache kept;\n  proxy_cache_key \"$uri{key}\";\n  proxy_cache_valid 200 1m;\n  proxy_cache_methods GET HEAD;\n"
            );
        }

        return text.Append("}\n").ToString();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task WaitFor(int port)
    {
        for (int tries = 0; ; tries++)
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync(IPAddress.Loopback, port);
                return;
            }
            catch (SocketException) when (tries < 200)
            {
                await Task.Delay(50);
            }
        }
    }
}
