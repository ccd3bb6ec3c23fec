namespace CfnCorsLint.Apis.Mappings;

/// <summary>Holds regular expressions for the ways in which a mapping template reads the request's origin.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-mapping-template-reference.html</remarks>
internal static class OriginPattern
{
    /// <summary><c>$input.params("Origin")</c>: it looks in the path, then in the query, then in the headers.</summary>
    public const string Ambiguous = """\$!?\{?input\.params\(\s*(?:"origin"|'origin')\s*\)\}?""";

    /// <summary><c>$input.params().header.get("Origin")</c> and its like.</summary>
    public const string FromHeader =
        """\$!?\{?input\.params\((?:\s*(?:"header"|'header')\s*)?\)(?:\.header|\.get\(\s*(?:"header"|'header')\s*\))?\.(?:get\(\s*(?:"origin"|'origin')\s*\)|origin\b)\}?""";

    /// <summary><c>$origin</c>, <c>$!{origin}</c></summary>
    public const string Variable = """\$!?(?:\{[A-Za-z_][\w-]*\}|[A-Za-z_]\w*)""";

    /// <summary>A variable or a read, in a group <c>subject</c>.</summary>
    public const string Subject = $"(?<subject>{Ambiguous}|{FromHeader}|{Variable})";
}
