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
    public static IEnumerable<Subject> Of(Subject.OfApi owner)
    {
        if (owner.Api.Cors is not { } policy)
        {
            yield break;
        }

        var subject = new Subject.OfPolicy(owner, policy);
        yield return subject;
        if (!owner.Api.IsServed)
        {
            if (Dropped(policy) is { } dropped)
            {
                yield return new Subject.OfMapping(subject, dropped);
            }

            yield break;
        }

        var preflight = new Subject.OfPreflight(
            subject,
            new Preflight(PreflightAnswerer.Service, null, null, null),
            policy.Place
        );
        yield return preflight;
        yield return new Subject.OfServedResponse(preflight);
        foreach (HeaderMapping heading in policy.Headings)
        {
            yield return new Subject.OfMapping(preflight, heading);
            if (heading.Name == HeaderNames.AllowOrigin)
            {
                foreach (Subject origin in OriginsOf(preflight, heading))
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

    private static IEnumerable<Subject> OriginsOf(
        Subject.OfPreflight preflight,
        HeaderMapping heading
    ) =>
        from item in heading.Value is Value.List list ? list.Items : [heading.Value]
        let each = new Subject.OfMapping(
            preflight,
            heading with
            {
                Value = item.HangingOn(heading.Value.ByDefaultOf),
            }
        )
        from origin in MappedValue.Texts(item)
        select new Subject.OfOrigin(each, origin);
}
