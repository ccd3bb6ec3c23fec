using System.Globalization;
using CfnCorsLint.Findings;
using CfnCorsLint.Handlers;
using CfnCorsLint.Views;
using CfnCorsLint.Views.Words;

namespace CfnCorsLint.Reports;

/// <summary>Writes what <c>inspect</c> shows as JSON of version 1. What is absent has no key.</summary>
public static class InspectJson
{
    private const int FormatVersion = 1;

    /// <param name="isIndented">False for everything on one line.</param>
    public static void Write(InspectView view, bool isIndented, TextWriter output)
    {
        using (var json = new JsonOutput(output, isIndented))
        {
            json.BeginObject();
            json.Number("version", FormatVersion);
            json.Text("file", view.File);
            json.Text("kind", ReportWords.Of(view.Kind));
            if (!view.Stops.IsEmpty)
            {
                json.Objects("notDeployed", view.Stops, stop => WriteStop(stop, json));
            }

            json.Objects("apis", view.Apis, api => WriteApi(api, json));
            json.EndObject();
        }

        output.WriteLine();
    }

    private static void WriteApi(ApiView api, JsonOutput json)
    {
        json.Text("id", api.Id);
        json.TextIfAny("title", api.Title);
        json.Text("kind", InspectWords.Of(api.Kind));
        json.Text("definition", InspectWords.Of(api.Definition));
        json.Flag("meansCors", api.MeansCors);
        WriteCors(api.Cors, json);
        json.Objects(
            "gatewayResponses",
            api.GatewayResponses,
            response =>
            {
                json.Text("type", response.Type);
                WriteHeaders(response.Headers, json);
            }
        );
        json.Objects("routes", api.Routes, route => WriteRoute(route, json));
        if (!api.Behind.IsEmpty)
        {
            json.Objects("behind", api.Behind, front => WriteFront(front, json));
        }

        WriteVariants(api, json);

        if (api.Routes.IsEmpty)
        {
            json.TextIfAny("unknownRoutes", api.UnknownRoutes);
        }
    }

    private static void WriteFront(FrontView front, JsonOutput json)
    {
        json.Text(front.Kind, front.Id);
        json.TextIfAny(front.TakesKey, front.Takes.Length > 0 ? front.Takes : null);
        json.TextIfAny("does", front.Does.Length > 0 ? front.Does : null);
        if (front.Line is { } line)
        {
            json.Number("line", line);
        }
    }

    /// <summary>What the values of each file beside the template make otherwise.</summary>
    private static void WriteVariants(ApiView api, JsonOutput json)
    {
        string[] sources =
        [
            .. api
                .CorsVariants.Select(variant => variant.Source)
                .Concat(api.Variants.Select(route => route.Source).OfType<string>())
                .Distinct(StringComparer.Ordinal),
        ];
        if (sources.Length == 0)
        {
            return;
        }

        json.Objects(
            "variants",
            sources,
            source =>
            {
                json.Text("source", source);
                if (api.CorsVariants.FirstOrDefault(one => one.Source == source) is { } other)
                {
                    WriteCors(other.Cors, json);
                }

                json.Objects(
                    "routes",
                    api.Variants.Where(route => route.Source == source),
                    route => WriteRoute(route, json)
                );
            }
        );
    }

    private static void WriteStop(Finding stop, JsonOutput json)
    {
        json.Text("rule", stop.RuleId);
        json.Text("file", stop.Location.Source.Path);
        json.Number("line", stop.Location.Start.Line + 1);
        json.Text("message", stop.Message);
    }

    private static void WriteCors(CorsView? cors, JsonOutput json)
    {
        if (cors is null)
        {
            json.Null("cors");
            return;
        }

        json.BeginObject("cors");
        json.TextIfAny("unknown", cors.Unknown);
        foreach (CorsEntryView entry in cors.Entries)
        {
            if (entry.Value is { Unknown: null, ByDefaultOf: null })
            {
                WriteEntry(entry.Name, entry, json);
                continue;
            }

            json.BeginObject(entry.Name);
            json.TextIfAny("unknown", entry.Value.Unknown);
            if (entry.Value.Unknown is null)
            {
                WriteEntry("value", entry, json);
            }

            json.TextIfAny("byDefaultOf", entry.Value.ByDefaultOf);
            json.EndObject();
        }

        json.EndObject();
    }

    /// <summary>Writes the value of an entry as a boolean, a number or a list, where it is one, else as a text.</summary>
    private static void WriteEntry(string name, CorsEntryView entry, JsonOutput json)
    {
        string text = entry.Value.Value ?? "";
        switch (entry.Name)
        {
            case "allowCredentials" when bool.TryParse(text, out bool flag):
                json.Flag(name, flag);
                break;
            case "maxAge"
                when int.TryParse(
                    text,
                    NumberStyles.AllowLeadingSign,
                    CultureInfo.InvariantCulture,
                    out int seconds
                ):
                json.Number(name, seconds);
                break;
            case "allowCredentials" or "maxAge":
                json.Text(name, text);
                break;
            default:
                json.Texts(name, text.Length == 0 ? [] : text.Split('\n'));
                break;
        }
    }

    private static void WriteRoute(RouteView route, JsonOutput json)
    {
        json.Text("path", route.Path);
        json.TextIfAny("when", route.When);
        json.Objects("methods", route.Methods, method => WriteMethod(method, json));
        json.BeginObject("preflight");
        WritePreflight(route.Preflight, json);
        json.EndObject();
    }

    private static void WriteMethod(MethodView method, JsonOutput json)
    {
        json.Text("verb", method.Verb);
        json.TextIfAny("when", method.When);
        json.TextIfAny("integration", method.Integration);
        json.Text("authorization", method.Authorization);
        WriteKey(method.ApiKey, json);
        json.NumberIfAny("line", method.Line);
        if (method.Code is { } code)
        {
            WriteCode(code, json);
        }
    }

    private static void WriteCode(CodeView code, JsonOutput json)
    {
        json.BeginObject("handler");
        json.Text("file", code.Place.Source.Path);
        json.Number("line", code.Place.Source.LineNumberAt(code.Place.Span.Start) + 1);
        json.Text(
            "allowOrigin",
            code.AllowOrigin switch
            {
                CodeEvidence.Present => "present",
                CodeEvidence.Absent => "absent",
                _ => "unknown",
            }
        );
        json.EndObject();
    }

    private static void WritePreflight(PreflightView preflight, JsonOutput json)
    {
        json.Text("answeredBy", preflight.AnsweredBy);
        if (preflight.AnsweredBy is "nobody" or "unknown")
        {
            return;
        }

        json.NumberIfAny("status", preflight.Status);
        if (preflight.Authorization is { } authorization)
        {
            json.Text("authorization", authorization);
            WriteKey(preflight.ApiKey, json);
        }

        json.NumberIfAny("line", preflight.Line);
        WriteHeaders(preflight.Headers, json);
    }

    private static void WriteKey(bool? apiKey, JsonOutput json)
    {
        if (apiKey is { } isNeeded)
        {
            json.Flag("apiKey", isNeeded);
        }
        else
        {
            json.BeginObject("apiKey");
            json.Text("unknown", "not a plain boolean");
            json.EndObject();
        }
    }

    private static void WriteHeaders(IEnumerable<HeaderView> headers, JsonOutput json)
    {
        json.BeginObject("headers");
        foreach ((string name, Shown<string> value) in headers)
        {
            json.BeginObject(name);
            if (value.Unknown is { } why)
            {
                json.Text("unknown", why);
            }
            else
            {
                json.Text("value", value.Value);
            }

            json.TextIfAny("byDefaultOf", value.ByDefaultOf);
            json.EndObject();
        }

        json.EndObject();
    }
}
