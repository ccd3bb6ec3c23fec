using CfnCorsLint.Syntax;

namespace CfnCorsLint.Patches.Writing;

/// <summary>Turns YAML's short intrinsics into those of JSON: <c>!Ref Api</c> into <c>{"Ref": "Api"}</c>.</summary>
internal static class LongForm
{
    public static Fragment Of(Fragment fragment, string tag)
    {
        Fragment argument = fragment with { Tag = null, Written = null };
        string name = tag switch
        {
            "!Ref" => "Ref",
            "!Condition" => "Condition",
            _ => $"Fn::{tag.TrimStart('!')}",
        };
        return Fragment.MapOf(
            new FragmentEntry(name, name == "Fn::GetAtt" ? InTwoParts(argument) : argument)
        );
    }

    private static Fragment InTwoParts(Fragment argument) =>
        argument is Fragment.Scalar { Value: var text, Kind: ScalarKind.Text }
        && text.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot
            ? Fragment.ListOf(Fragment.Text(text[..dot]), Fragment.Text(text[(dot + 1)..]))
            : argument;
}
