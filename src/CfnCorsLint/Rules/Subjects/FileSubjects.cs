using CfnCorsLint.Apis.Http;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Apis.Model.Fronts;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Templates;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Rules.Subjects;

/// <summary>All that rules may look at in one file, in every world.</summary>
public static class FileSubjects
{
    /// <summary>Every subject: the file, and API by API and world by world all that is in it, route by route.</summary>
    public static IEnumerable<Subject> Of(LintContext context) =>
        context
            .Model.Apis.SelectMany(api => Of(context, api))
            .Prepend(
                new Subject
                {
                    Kind = SubjectKind.File,
                    Context = context,
                    Place = context.Template.Root,
                }
            );

    /// <summary>Every subject of one API, world by world.</summary>
    public static IEnumerable<Subject> Of(LintContext context, ApiWorlds api) =>
        api.Worlds.SelectMany(one => OfApi(context, one.World, one.Api));

    private static IEnumerable<Subject> OfApi(LintContext context, World world, Api api)
    {
        var subject = new Subject
        {
            Kind = SubjectKind.Api,
            Context = context,
            World = world,
            Api = api,
            Place = api.Place,
        };
        yield return subject;
        foreach (Subject part in OfUnplaced(subject, api.UnplacedOptions))
        {
            yield return part;
        }

        foreach (Subject part in PolicySubjects.Of(subject, api))
        {
            yield return part;
        }

        foreach (Subject part in api.Routes.SelectMany(route => OfRoute(subject, api, route)))
        {
            yield return part;
        }

        foreach (GatewayResponse response in api.GatewayResponses)
        {
            foreach (Subject part in OfGatewayResponse(subject, response))
            {
                yield return part;
            }
        }

        foreach (Passage passage in api.Passages)
        {
            yield return subject with
            {
                Kind = SubjectKind.Behavior,
                Passage = passage,
                Place = passage.Behavior.Place,
            };
        }

        foreach (Deployment deployment in api.Deployments)
        {
            yield return subject with
            {
                Kind = SubjectKind.Deployment,
                Deployment = deployment,
                Place = deployment.Resource.Key,
            };
        }
    }

    private static IEnumerable<Subject> OfRoute(Subject owner, Api api, Route route)
    {
        Preflight preflight = Preflight.Of(api, route);
        Subject subject = owner with
        {
            Kind = SubjectKind.Route,
            Route = route,
            Preflight = preflight,
            Place = route.Place,
        };
        yield return subject;
        if (preflight.Method is { } receiver)
        {
            yield return subject with
            {
                Kind = SubjectKind.Preflight,
                Place = receiver.Place,
            };
        }

        foreach (Subject part in route.Methods.SelectMany(method => OfMethod(subject, method)))
        {
            yield return part;
        }
    }

    private static IEnumerable<Subject> OfMethod(Subject owner, Method method)
    {
        Subject subject = owner with
        {
            Kind = SubjectKind.Method,
            Method = method,
            Place = method.Place,
        };
        yield return subject;
        foreach (IntegrationResponse response in method.Integration?.Responses ?? [])
        {
            Subject part = subject with
            {
                Kind = SubjectKind.Response,
                Response = response,
                Declared = DeclaredFor(method, response),
                Place = response.Place,
            };
            yield return part;
            foreach (
                Subject mapping in OfMappings(
                    part,
                    [.. response.Headers, .. CorsSpelling.Misplaced(response.OtherKeys)]
                )
            )
            {
                yield return mapping;
            }
        }

        foreach (MethodResponse declared in method.Responses)
        {
            foreach (HeaderDeclaration declaration in declared.Headers)
            {
                yield return subject with
                {
                    Kind = SubjectKind.Declaration,
                    Declared = declared,
                    Declaration = declaration,
                    Place = declaration.Key,
                };
            }
        }
    }

    /// <summary>The values that preflights carry wherever they are.</summary>
    private static IEnumerable<Subject> OfUnplaced(Subject owner, Method? options) =>
        from response in options?.Integration?.Responses ?? []
        from mapping in OfMappings(
            owner with
            {
                Method = options,
                Response = response,
                Declared = options is null ? null : DeclaredFor(options, response),
            },
            response.Headers
        )
        select mapping;

    private static IEnumerable<Subject> OfGatewayResponse(Subject owner, GatewayResponse response)
    {
        Subject subject = owner with
        {
            Kind = SubjectKind.GatewayResponse,
            GatewayResponse = response,
            Place = response.Place,
        };
        return OfMappings(
                subject,
                [.. response.Headers, .. CorsSpelling.Misplaced(response.OtherKeys)]
            )
            .Prepend(subject);
    }

    private static IEnumerable<Subject> OfMappings(
        Subject owner,
        IEnumerable<HeaderMapping> mappings
    )
    {
        foreach (HeaderMapping mapping in mappings.Where(mapping => MappedValue.IsOurs(mapping)))
        {
            Subject subject = owner with
            {
                Kind = SubjectKind.Mapping,
                Mapping = mapping,
                Place = mapping.Value.Node,
            };
            yield return subject;
            if (!mapping.IsMisplaced && MappedValue.Names(mapping.Name, HeaderNames.AllowOrigin))
            {
                foreach (string? origin in MappedValue.Texts(mapping.Value))
                {
                    yield return subject with
                    {
                        Kind = SubjectKind.Origin,
                        Origin = origin,
                    };
                }
            }
        }
    }

    private static MethodResponse? DeclaredFor(Method method, IntegrationResponse response) =>
        response.StatusCode is Value.Known status
            ? method.Responses.FirstOrDefault(declared =>
                declared.StatusCode is Value.Known known && known.Text == status.Text
            )
            : null;
}
