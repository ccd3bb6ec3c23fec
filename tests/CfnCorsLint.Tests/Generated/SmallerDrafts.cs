using System.Collections.Immutable;

namespace CfnCorsLint.Tests.Generated;

/// <summary>Makes a drawn API that breaks a law as small as it still breaks it.</summary>
internal static class SmallerDrafts
{
    public static ApiDraft Smallest(ApiDraft draft, Func<ApiDraft, bool> isBroken)
    {
        ApiDraft smallest = draft;
        while (Of(smallest).FirstOrDefault(isBroken) is { } smaller)
        {
            smallest = smaller;
        }

        return smallest;
    }

    private static IEnumerable<ApiDraft> Of(ApiDraft draft) =>
        Without(draft.Routes)
            .Select(routes => draft with { Routes = routes })
            .Concat(Changed(draft.Routes, Of).Select(routes => draft with { Routes = routes }))
            .Concat([
                draft with
                {
                    ErrorOrigin = null,
                },
                draft with
                {
                    Deployed = null,
                },
                draft with
                {
                    Settings = [],
                },
                draft with
                {
                    Settings = [.. draft.Settings.Take(1)],
                },
            ])
            .Where(smaller =>
                smaller.Routes != draft.Routes
                || smaller.Settings.Length < draft.Settings.Length
                || (smaller with { Settings = draft.Settings }) != draft
            );

    private static IEnumerable<RouteDraft> Of(RouteDraft route) =>
        Without(route.Methods)
            .Concat(Changed(route.Methods, Of))
            .Select(methods => route with { Methods = methods })
            .Concat(
                route.Preflight is { } preflight
                    ? Of(preflight).Select(smaller => route with { Preflight = smaller })
                    : []
            );

    private static IEnumerable<MethodDraft> Of(MethodDraft method)
    {
        MethodDraft simplest = MethodDraft.Simplest;
        return new[]
        {
            method with
            {
                Authorization = simplest.Authorization,
            },
            method with
            {
                NeedsKey = false,
            },
            method with
            {
                RequiredHeader = null,
            },
            method with
            {
                Integration = simplest.Integration,
                Origin = null,
                Credentials = null,
            },
            method with
            {
                Credentials = null,
            },
        }.Where(smaller => smaller != method);
    }

    private static IEnumerable<PreflightDraft> Of(PreflightDraft preflight)
    {
        PreflightDraft simplest = PreflightDraft.Simplest;
        return new[]
        {
            preflight with
            {
                Authorization = simplest.Authorization,
            },
            preflight with
            {
                NeedsKey = false,
            },
            preflight with
            {
                Integration = simplest.Integration,
            },
            preflight with
            {
                MockStatus = simplest.MockStatus,
            },
            preflight with
            {
                Status = simplest.Status,
            },
            preflight with
            {
                Methods = simplest.Methods,
            },
            preflight with
            {
                Headers = simplest.Headers,
            },
            preflight with
            {
                Credentials = null,
            },
            preflight with
            {
                MaxAge = simplest.MaxAge,
            },
        }.Where(smaller => smaller != preflight);
    }

    private static IEnumerable<ImmutableArray<T>> Without<T>(ImmutableArray<T> items) =>
        items.Length > 1 ? items.Select((_, at) => items.RemoveAt(at)) : [];

    private static IEnumerable<ImmutableArray<T>> Changed<T>(
        ImmutableArray<T> items,
        Func<T, IEnumerable<T>> smaller
    ) => items.SelectMany((item, at) => smaller(item).Select(one => items.SetItem(at, one)));
}
