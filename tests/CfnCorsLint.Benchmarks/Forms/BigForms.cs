using System.Collections.Immutable;
using System.Globalization;

namespace CfnCorsLint.Benchmarks.Forms;

/// <summary>Every way in which a template can be large.</summary>
internal static class BigForms
{
    private const int SmallRoutes = 3;

    public static ImmutableArray<BigForm> All { get; } =
    [
        .. ServerlessForms.All,
        .. ResourceForms.All,
        .. DefinitionForms.All,
        .. HttpForms.All,
        .. TextForms.All,
    ];

    /// <summary>Writes the file of a form into a folder; for <c>folder</c> so many small files, for <c>shared-spec</c> so many that take in one.</summary>
    public static void Write(string name, int count, string folder)
    {
        Directory.CreateDirectory(folder);
        switch (name)
        {
            case "folder":
                for (int number = 0; number < count; number++)
                {
                    BigForm form = All[number % All.Length];
                    string file = $"{form.Name}-{number.ToString(CultureInfo.InvariantCulture)}";
                    Save(folder, file + Path.GetExtension(form.FileName), form.Write(SmallRoutes));
                }

                break;
            case "shared-spec":
                Save(folder, "openapi.yaml", Of("spec").Write(SmallRoutes));
                for (int number = 0; number < count; number++)
                {
                    Save(
                        folder,
                        $"template-{number.ToString(CultureInfo.InvariantCulture)}.yaml",
                        Taking
                    );
                }

                break;
            default:
                BigForm only = Of(name);
                Save(folder, only.FileName, only.Write(count));
                break;
        }
    }

    private static BigForm Of(string name) => All.Single(form => form.Name == name);

    private static void Save(string folder, string file, string text) =>
        File.WriteAllText(Path.Join(folder, file), text);

    private const string Taking = """
        Transform: AWS::Serverless-2016-10-31
        Resources:
          Api:
            Type: AWS::Serverless::Api
            Properties: {StageName: prod, DefinitionUri: ./openapi.yaml}

        """;
}
