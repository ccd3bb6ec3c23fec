using CfnCorsLint.Exchanges.Model;
using CfnCorsLint.Patches.Drafts;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Patches.Values;

/// <summary>Holds all that decides, besides the API, which origin a new header may allow.</summary>
/// <param name="Tree">Of the file that is edited.</param>
/// <param name="WithCredentials">Whether credentials are allowed beside it: <c>*</c> does not go with them.</param>
internal sealed record OriginQuestion(
    Template Template,
    World World,
    PageSettings PageSettings,
    SyntaxTree Tree,
    bool WithCredentials
)
{
    public static OriginQuestion Of(Repair repair, bool withCredentials) =>
        new(
            repair.Template,
            repair.Subject.World,
            repair.PageSettings,
            repair.Tree,
            withCredentials
        );
}
