using System.Collections.Immutable;
using CfnCorsLint.Apis.Elements;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Apis.OpenApi;

/// <summary>Holds the parameters that an operation has, also by its path.</summary>
/// <param name="Unknown">Why there may be more; <see langword="null"/> when these are all.</param>
/// <param name="Bodies">In Swagger 2.0 the request body is a parameter, too.</param>
/// <param name="HasForm">Whether form fields are among them.</param>
internal sealed record OpenApiParameters(
    ImmutableArray<RequestParameter> Known,
    string? Unknown,
    ImmutableArray<Element> Bodies,
    bool HasForm
)
{
    public static OpenApiParameters Of(OpenApiScope scope, Element operation, Element shared)
    {
        var known = new Dictionary<(string, string), RequestParameter>();
        ImmutableArray<Element>.Builder bodies = ImmutableArray.CreateBuilder<Element>();
        Element own = operation["parameters"];
        string? unknown = shared.Why ?? own.Why;
        bool hasForm = false;
        // An operation's own parameter takes the place of the path's.
        foreach (Element parameter in shared.Items.Concat(own.Items).Select(scope.Follow))
        {
            Element name = parameter["name"];
            switch (parameter["in"].SureText())
            {
                case "body":
                    bodies.Add(parameter);
                    break;
                case "formData":
                    hasForm = true;
                    break;
                case "cookie":
                    break;
                case { } location when name is { Node: { } place } && name.SureText() is { } text:
                    string read = location == "query" ? "querystring" : location;
                    known[(read, text)] = new RequestParameter(
                        read,
                        text,
                        parameter["required"].IsTrue,
                        place
                    );
                    break;
                default:
                    unknown ??= parameter.Why ?? "a parameter whose name is not known";
                    break;
            }
        }

        return new OpenApiParameters(
            [.. known.Values],
            unknown,
            bodies.DrainToImmutable(),
            hasForm
        );
    }
}
