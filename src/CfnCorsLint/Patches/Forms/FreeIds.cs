using System.Collections.Immutable;
using CfnCorsLint.Apis.Elements;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Patches.Forms;

/// <summary>Gives new resources logical ids that nothing in the template has, and that SAM does not give away itself.</summary>
/// <remarks>
/// Resources, parameters and conditions share one space of names. Sources:
/// https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/resources-section-structure.html,
/// https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-generated-resources.html
/// </remarks>
internal sealed class FreeIds
{
    /// <summary>The longest logical id that CloudFormation takes.</summary>
    private const int MaxLength = 255;

    /// <summary>How many characters are left for a prefix and a number.</summary>
    private const int Room = 8;

    private static readonly ImmutableArray<string> s_sections =
    [
        "Resources",
        "Parameters",
        "Conditions",
        "Mappings",
        "Outputs",
        "Rules",
    ];

    /// <summary>The ids that SAM gives to resources of a whole template.</summary>
    private static readonly ImmutableArray<string> s_ofSam =
    [
        SamTypes.ImplicitRestApi,
        SamTypes.ImplicitHttpApi,
        "ServerlessDeploymentApplication",
        "CodeDeployServiceRole",
    ];

    /// <summary>How ids end that SAM makes for a resource, behind the resource's own.</summary>
    private static readonly ImmutableArray<string> s_endings =
    [
        "Stage",
        "Role",
        "UsagePlan",
        "ApiKey",
    ];

    /// <summary>What the template has, which many share.</summary>
    private readonly HashSet<string> _present;

    private readonly string[] _madeFrom;

    private readonly HashSet<string> _given = new(StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<string, int> _last = new(StringComparer.OrdinalIgnoreCase);

    public FreeIds(Template template)
    {
        _present = template.Once((template, _) => IdsIn(template), 0);
        _madeFrom = template.Once((template, _) => SourcesIn(template), 0);
    }

    private static HashSet<string> IdsIn(Template template)
    {
        var present = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (string section in s_sections)
        {
            present.UnionWith(
                ((template.Root[section] as MappingNode)?.Entries ?? [])
                    .Select(entry => entry.Name)
                    .OfType<string>()
            );
        }

        present.UnionWith(template.Kind == TemplateKind.Sam ? s_ofSam : []);
        return present;
    }

    /// <summary>The ids from which SAM makes others.</summary>
    private static string[] SourcesIn(Template template) =>
        template.Kind != TemplateKind.Sam
            ? []
            :
            [
                .. template
                    .Resources.Where(one =>
                        one.Type.StartsWith("AWS::Serverless::", StringComparison.Ordinal)
                    )
                    .Select(one => one.LogicalId),
                SamTypes.ImplicitRestApi,
                SamTypes.ImplicitHttpApi,
            ];

    /// <summary>Takes the id that is wished where it is free, else the same with a number; no other resource gets it from then on.</summary>
    /// <param name="wish">Only its letters and digits count.</param>
    public string Take(string wish)
    {
        string letters = string.Concat(wish.Where(char.IsAsciiLetterOrDigit));
        string stem = letters.Length > MaxLength - Room ? letters[..(MaxLength - Room)] : letters;
        if (IsMadeBySam(stem))
        {
            stem = $"Cors{stem}";
        }

        // Those with an earlier wish go on where that one found an id.
        int number = _last.GetValueOrDefault(stem, 1);
        string id = number == 1 ? stem : $"{stem}{number}";
        while (_present.Contains(id) || !_given.Add(id))
        {
            id = $"{stem}{++number}";
        }

        _last[stem] = number;
        return id;
    }

    private bool IsMadeBySam(string id) =>
        _madeFrom.Any(owner =>
            id.StartsWith(owner, StringComparison.OrdinalIgnoreCase)
            && IsPartOfSam(id[owner.Length..])
        );

    private static bool IsPartOfSam(string rest) =>
        rest.StartsWith("Deployment", StringComparison.Ordinal)
        || rest.Contains("Permission", StringComparison.Ordinal)
        || s_endings.Any(ending => rest.EndsWith(ending, StringComparison.Ordinal));
}
