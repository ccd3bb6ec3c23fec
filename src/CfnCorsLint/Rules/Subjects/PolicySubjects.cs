using CfnCorsLint.Apis.Http;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Rules.Subjects;

/// <summary>All that rules may look at of an API's own policy: where the service answers by it, the one preflight and the one answer of all routes.</summary>
internal static class PolicySubjects
{
    /// <summary>The subjects of an API's policy; none for an API without a policy.</summary>
    /// <param name="owner">The API.</param>
    public static IEnumerable<Subject> Of(Subject owner, Api api)
    {
        if (api.Cors is not { } policy)
        {
            yield break;
        }

        Subject subject = owner with
        {
            Kind = SubjectKind.Policy,
            Policy = policy,
            Place = policy.Place,
        };
        yield return subject;
        if (!api.IsServed)
        {
            if (Dropped(policy) is { } dropped)
            {
                yield return subject with
                {
                    Kind = SubjectKind.Mapping,
                    Mapping = dropped,
                    Place = dropped.Value.Node,
                };
            }

            yield break;
        }

        Subject served = subject with
        {
            Kind = SubjectKind.Preflight,
            Preflight = new Preflight(PreflightAnswerer.Service, null, null, null),
        };
        yield return served;
        yield return served with
        {
            Kind = SubjectKind.Response,
        };
        foreach (HeaderMapping heading in policy.Headings)
        {
            Subject mapping = served with
            {
                Kind = SubjectKind.Mapping,
                Mapping = heading,
                Place = heading.Value.Node,
            };
            yield return mapping;
            if (heading.Name == HeaderNames.AllowOrigin)
            {
                foreach (Subject origin in OriginsOf(mapping, heading))
                {
                    yield return origin;
                }
            }
        }
    }

    /// <summary>Whether SAM leaves the mapping out.</summary>
    public static bool IsDropped(Subject subject) =>
        subject is { Policy.Form: CorsForm.Serverless, Mapping: not null };

    /// <summary>The text in <c>AllowCredentials</c>, where SAM takes the boolean alone and so drops it.</summary>
    private static HeaderMapping? Dropped(CorsPolicy policy) =>
        policy
            is {
                Form: CorsForm.Serverless,
                Credentials: { Key: { } key, Value: Value.Known { Kind: ScalarKind.Text } value }
            }
            ? new HeaderMapping(HeaderNames.AllowCredentials, key, value)
            : null;

    private static IEnumerable<Subject> OriginsOf(Subject mapping, HeaderMapping heading) =>
        from item in heading.Value is Value.List list ? list.Items : [heading.Value]
        from origin in MappedValue.Texts(item)
        select mapping with
        {
            Kind = SubjectKind.Origin,
            Mapping = heading with { Value = item.HangingOn(heading.Value.ByDefaultOf) },
            Origin = origin,
            Place = item.Node,
        };
}
