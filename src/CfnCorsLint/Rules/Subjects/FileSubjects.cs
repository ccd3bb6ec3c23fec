using CfnCorsLint.Apis.Http;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Rules.Subjects;

/// <summary>All that rules may look at in one file, in every world.</summary>
public static class FileSubjects
{
    /// <summary>Every subject: the file, and API by API and world by world all that is in it, route by route.</summary>
    public static IEnumerable<Subject> Of(LintContext context) =>
        context.Model.Apis.SelectMany(api => Of(context, api)).Prepend(new Subject.OfFile(context));

    /// <summary>Every subject of one API, world by world.</summary>
    public static IEnumerable<Subject> Of(LintContext context, ApiWorlds api) =>
        api.Worlds.SelectMany(one => OfApi(new Subject.OfApi(context, one.World, one.Api)));

    private static IEnumerable<Subject> OfApi(Subject.OfApi subject) =>
        OfUnplaced(subject, subject.Api.UnplacedOptions)
            .Prepend(subject)
            .Concat(PolicySubjects.Of(subject))
            .Concat(
                subject.Api.Routes.SelectMany(route =>
                    OfRoute(new Subject.OfRoute(subject, route, Preflight.Of(subject.Api, route)))
                )
            )
            .Concat(
                subject.Api.GatewayResponses.SelectMany(response =>
                    OfGatewayResponse(new Subject.OfGatewayResponse(subject, response))
                )
            )
            .Concat(
                subject.Api.Passages.Select(passage => new Subject.OfBehavior(subject, passage))
            )
            .Concat(
                subject.Api.Deployments.Select(deployment => new Subject.OfDeployment(
                    subject,
                    deployment
                ))
            );

    private static IEnumerable<Subject> OfRoute(Subject.OfRoute subject)
    {
        yield return subject;
        if (subject.Preflight.Method is { } receiver)
        {
            yield return new Subject.OfPreflight(subject, subject.Preflight, receiver.Place);
        }

        foreach (Method method in subject.Route.Methods)
        {
            foreach (Subject part in OfMethod(new Subject.OfMethod(subject, method)))
            {
                yield return part;
            }
        }
    }

    private static IEnumerable<Subject> OfMethod(Subject.OfMethod subject)
    {
        yield return subject;
        foreach (Subject.OfResponse response in ResponsesOf(subject))
        {
            yield return response;
            foreach (
                Subject mapping in OfMappings(
                    response,
                    [
                        .. response.Response.Headers,
                        .. CorsSpelling.Misplaced(response.Response.OtherKeys),
                    ]
                )
            )
            {
                yield return mapping;
            }
        }

        foreach (MethodResponse declared in subject.Method.Responses)
        {
            foreach (HeaderDeclaration declaration in declared.Headers)
            {
                yield return new Subject.OfDeclaration(subject, declared, declaration);
            }
        }
    }

    private static IEnumerable<Subject.OfResponse> ResponsesOf(Subject.OfMethod subject) =>
        from response in subject.Method.Integration?.Responses ?? []
        select new Subject.OfResponse(subject, response, DeclaredFor(subject.Method, response));

    /// <summary>The values that preflights carry wherever they are.</summary>
    private static IEnumerable<Subject> OfUnplaced(Subject.OfApi owner, Method? options) =>
        options is null
            ? []
            : from response in ResponsesOf(new Subject.OfMethod(owner, options))
            from mapping in OfMappings(response, response.Response.Headers)
            select mapping;

    private static IEnumerable<Subject> OfGatewayResponse(Subject.OfGatewayResponse subject) =>
        OfMappings(
                subject,
                [
                    .. subject.GatewayResponse.Headers,
                    .. CorsSpelling.Misplaced(subject.GatewayResponse.OtherKeys),
                ]
            )
            .Prepend(subject);

    private static IEnumerable<Subject> OfMappings(
        Subject owner,
        IEnumerable<HeaderMapping> mappings
    )
    {
        foreach (HeaderMapping mapping in mappings.Where(mapping => MappedValue.IsOurs(mapping)))
        {
            var subject = new Subject.OfMapping(owner, mapping);
            yield return subject;
            if (!mapping.IsMisplaced && MappedValue.Names(mapping.Name, HeaderNames.AllowOrigin))
            {
                foreach (string? origin in MappedValue.Texts(mapping.Value))
                {
                    yield return new Subject.OfOrigin(subject, origin);
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
