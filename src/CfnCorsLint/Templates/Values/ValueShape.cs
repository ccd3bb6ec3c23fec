namespace CfnCorsLint.Templates.Values;

/// <summary>Describes what a text certainly looks like, though nobody knows the text itself before deployment.</summary>
/// <param name="Sample">A text that it may be, <c>d111111abcdef8.cloudfront.net</c>; <see langword="null"/> when nobody can tell.</param>
/// <param name="Expression">A regular expression that all of it matches; <see langword="null"/> when nobody can tell.</param>
/// <param name="IsNeverQuoted">Whether it is certain not to begin with a quote.</param>
public sealed record ValueShape(string? Sample, string? Expression, bool IsNeverQuoted)
{
    /// <summary>A text of which nothing is known but that it begins with no quote.</summary>
    public static ValueShape Bare { get; } = new(null, null, true);

    /// <summary>What an attribute of a resource looks like; <see langword="null"/> where AWS does not say.</summary>
    /// <param name="type">Of the resource.</param>
    /// <remarks>
    /// Sources (return values):
    /// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudfront-distribution.html,
    /// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-s3-bucket.html,
    /// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-amplify-app.html
    /// </remarks>
    public static ValueShape? OfAttribute(string? type, string attribute) =>
        (type, attribute) switch
        {
            ("AWS::CloudFront::Distribution", "DomainName") => new(
                "d111111abcdef8.cloudfront.net",
                """[a-z0-9]+\.cloudfront\.(net|cn)""",
                true
            ),
            ("AWS::S3::Bucket", "DomainName") => new(
                "bucket.s3.amazonaws.com",
                """[a-z0-9.-]+\.s3\.amazonaws\.com(\.cn)?""",
                true
            ),
            ("AWS::S3::Bucket", "RegionalDomainName") => new(
                "bucket.s3.us-east-1.amazonaws.com",
                """[a-z0-9.-]+\.s3[.-][a-z0-9-]+\.amazonaws\.com(\.cn)?""",
                true
            ),
            ("AWS::S3::Bucket", "DualStackDomainName") => new(
                "bucket.s3.dualstack.us-east-1.amazonaws.com",
                """[a-z0-9.-]+\.s3\.dualstack\.[a-z0-9-]+\.amazonaws\.com(\.cn)?""",
                true
            ),
            ("AWS::S3::Bucket", "WebsiteURL") => new(
                "http://bucket.s3-website-us-east-1.amazonaws.com",
                """http://[a-z0-9.-]+\.s3-website[.-][a-z0-9-]+\.amazonaws\.com(\.cn)?""",
                true
            ),
            ("AWS::Amplify::App", "DefaultDomain") => new(
                "d111111abcdef8.amplifyapp.com",
                """[a-z0-9]+\.amplifyapp\.com""",
                true
            ),
            _ => null,
        };
}
