using System.Collections.Immutable;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Apis.Model.Fronts;

/// <summary>A CloudFront distribution that the template declares, as it is in one world.</summary>
/// <param name="Resource">The resource that declares it.</param>
public sealed record Distribution(Resource Resource)
{
    /// <summary>The logical id.</summary>
    public string Id => Resource.LogicalId;

    public SyntaxNode Place => Resource.Key;

    public Truth Exists { get; init; } = Truth.True;

    /// <summary>In the order in which they are tried; the default one is the last.</summary>
    public ImmutableArray<Behavior> Behaviors { get; init; } = [];

    /// <summary>Why there may be other behaviours; <see langword="null"/> when there are none.</summary>
    public string? UnknownBehaviors { get; init; }

    /// <summary>The names by which people open it, as far as they are known.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>Whether the distribution may have names that are not in <see cref="Aliases"/>.</summary>
    public bool HasUnknownAliases { get; init; }

    /// <summary>Whether a behaviour gets its answers from something that is no API of the template: from where pages are.</summary>
    public bool ServesPages { get; init; }

    public ImmutableArray<ErrorPage> ErrorPages { get; init; } = [];

    /// <summary>Why there may be other <see cref="ErrorPages"/>; <see langword="null"/> when these are all.</summary>
    public string? UnknownErrorPages { get; init; }

    /// <summary>The place where the distribution demands a certificate of every viewer; <see langword="null"/> when it is not known to.</summary>
    /// <remarks>Source: https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/viewer-mtls.html</remarks>
    public SyntaxNode? CertificatePlace { get; init; }

    /// <summary>Whether pages of the origin are served by the distribution itself, so that their calls through it are of one origin.</summary>
    /// <param name="origin">Serialised: <c>https://app.example.com</c>.</param>
    public Truth IsOwn(string origin)
    {
        if (!Uri.TryCreate(origin, UriKind.Absolute, out Uri? uri))
        {
            return Truth.Unknown;
        }

        string host = uri.Host;
        return uri.Scheme != "https" ? Truth.False
            : Aliases.Contains(host, StringComparer.OrdinalIgnoreCase) ? Truth.True
            : host.EndsWith(".cloudfront.net", StringComparison.OrdinalIgnoreCase) ? Truth.Unknown
            : Aliases.Any(alias => MayBe(alias, host)) ? Truth.Unknown
            : HasUnknownAliases && ServesPages ? Truth.Unknown
            : Truth.False;
    }

    /// <summary>Whether people certainly open the distribution by that host, too.</summary>
    public bool HasName(string host) =>
        Aliases.Contains(host, StringComparer.OrdinalIgnoreCase)
        || Aliases.Any(alias => MayBe(alias, host));

    /// <summary>Whether the alias, which may have a wildcard, may mean the host.</summary>
    private static bool MayBe(string alias, string host) =>
        alias.StartsWith("*.", StringComparison.Ordinal)
        && host.EndsWith(alias[1..], StringComparison.OrdinalIgnoreCase);
}
