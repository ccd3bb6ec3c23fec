using CfnCorsLint.Apis;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Rules.Facts;

/// <summary>Judges an origin whose text has holes, as far as what is around them decides.</summary>
internal static class PartlyKnownOrigin
{
    /// <returns><see langword="null"/> when what stands in the holes decides.</returns>
    public static OriginForm? FormOf(Value.Pattern pattern, Template template)
    {
        bool isCertain = pattern.Parts.All(part =>
            part.Hole is not { } hole || Sample(hole, template) is not null
        );
        bool isFirst = true;
        string text = MappedValue.Fill(
            pattern,
            hole =>
            {
                string sample = Sample(hole, template) ?? "a.example";
                bool needsScheme = isFirst && !isCertain && StartsWithHole(pattern);
                isFirst = false;
                return needsScheme ? $"https://{sample}" : sample;
            }
        );
        OriginForm form = OriginForm.Of(text);
        bool isWrongAnyway =
            form.Kind
            is OriginFormKind.SubdomainWildcard
                or OriginFormKind.Several
                or OriginFormKind.TrailingSlash
                or OriginFormKind.Path;
        return isCertain || isWrongAnyway ? form with { Repaired = null } : null;
    }

    private static bool StartsWithHole(Value.Pattern pattern) =>
        pattern.Parts[0].Literal is null or "'";

    /// <summary>What attributes of a known shape look like.</summary>
    /// <remarks>
    /// Sources: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudfront-distribution.html
    /// and https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-s3-bucket.html (return values)
    /// </remarks>
    private static string? Sample(string hole, Template template)
    {
        string[] steps = hole.Split('.');
        return steps.Length != 2
            ? null
            : (template.Find(steps[0])?.Type, steps[1]) switch
            {
                ("AWS::CloudFront::Distribution", "DomainName") => "d111111abcdef8.cloudfront.net",
                ("AWS::S3::Bucket", "DomainName") => "bucket.s3.amazonaws.com",
                ("AWS::S3::Bucket", "RegionalDomainName") => "bucket.s3.us-east-1.amazonaws.com",
                ("AWS::S3::Bucket", "WebsiteURL") =>
                    "http://bucket.s3-website-us-east-1.amazonaws.com",
                ("AWS::Amplify::App", "DefaultDomain") => "d111111abcdef8.amplifyapp.com",
                _ => null,
            };
    }
}
