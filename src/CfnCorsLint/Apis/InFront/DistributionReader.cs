using System.Collections.Immutable;
using System.Globalization;
using CfnCorsLint.Apis.Elements;
using CfnCorsLint.Apis.Model.Fronts;
using CfnCorsLint.Templates;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Apis.InFront;

/// <summary>Reads a distribution in one world.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudfront-distribution.html</remarks>
internal static class DistributionReader
{
    public const string Type = "AWS::CloudFront::Distribution";

    /// <param name="isApi">Whether an origin is an API of the template.</param>
    public static Distribution Read(
        Evaluator evaluator,
        Resource resource,
        Func<DistributionOrigin, bool> isApi
    )
    {
        Element config = evaluator.Properties(resource)["DistributionConfig"];
        ImmutableArray<DistributionOrigin> origins = OriginReader.Read(evaluator, config);
        Element[] listed =
        [
            .. config["CacheBehaviors"].Items.Append(config["DefaultCacheBehavior"]),
        ];
        ImmutableArray<Behavior> behaviors =
        [
            .. from one in listed
            where one.Exists
            select BehaviorReader.Read(evaluator, one, resource, origins),
        ];
        string?[] aliases = [.. config["Aliases"].Items.Select(alias => alias.SureText())];
        return new Distribution(resource)
        {
            Exists = evaluator.Exists(resource),
            Behaviors = behaviors,
            UnknownBehaviors =
                config.Why
                ?? config["CacheBehaviors"].WhyItemsUnknown()
                ?? config["Origins"].WhyItemsUnknown(),
            Aliases = [.. aliases.OfType<string>()],
            HasUnknownAliases =
                config["Aliases"].IsUnknown || aliases.Contains(null) || config.IsUnknown,
            ServesPages = behaviors.Any(behavior =>
                behavior.Origin is { } origin && !isApi(origin)
            ),
            ErrorPages =
            [
                .. from page in config["CustomErrorResponses"].Items
                let error = NumberIn(page["ErrorCode"])
                let status = NumberIn(page["ResponseCode"])
                where error is not null && status is not null
                select new ErrorPage(
                    error ?? 0,
                    status ?? 0,
                    page["ErrorCode"].PlaceOr(resource.Key)
                ),
            ],
            UnknownErrorPages =
                config.Why
                ?? config["CustomErrorResponses"].WhyItemsUnknown()
                ?? config["CustomErrorResponses"]
                    .Items.Select(WhyUnknown)
                    .FirstOrDefault(why => why is not null),
            CertificatePlace =
                config["ViewerMtlsConfig"]["Mode"].SureText() == "required"
                    ? config["ViewerMtlsConfig"].Place()
                    : null,
        };
    }

    /// <summary>Why a page is not among those that are read; <see langword="null"/> where it is, and where it keeps the status.</summary>
    private static string? WhyUnknown(Element page) =>
        page.Why
        ?? new[] { page["ErrorCode"], page["ResponseCode"] }
            .Where(one => one.Exists && NumberIn(one) is null)
            .Select(one => (one.Value as Value.Unknown)?.Why ?? "a status of an error page")
            .FirstOrDefault();

    private static int? NumberIn(Element element) =>
        int.TryParse(
            element.SureText(),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out int number
        )
            ? number
            : null;
}
