using System.Globalization;
using CfnCorsLint.Tests.Support;
using CfnCorsLint.Text;

namespace CfnCorsLint.Tests.Corpus;

/// <summary>Broken input is normal input: real templates, cut and spoilt anywhere, are checked without an exception.</summary>
/// <remarks>The templates lie beside the repository, not in it. <c>CFNCORS_CUTS</c> and <c>CFNCORS_MUTATIONS</c> ask for more of both.</remarks>
public sealed class CorpusRobustnessTests
{
    private const string NoCorpus = "There is no corpus beside the repository.";

    private static readonly string s_folder = Repo.PathTo("../shared/corpus");

    [Fact]
    public void A_template_cut_anywhere_is_checked()
    {
        Assert.SkipUnless(Directory.Exists(s_folder), NoCorpus);
        int cuts = Asked("CFNCORS_CUTS", 1);
        var random = new Random(1);
        Lint lint = Lint.WithAll();

        foreach (SourceText text in Templates())
        {
            for (int count = 0; count < cuts; count++)
            {
                string head = text.Content[..random.Next(text.Content.Length + 1)];
                Assert.NotNull(lint.Check(new SourceText(text.Path, head)));
            }
        }
    }

    [Fact]
    public void A_template_with_a_wrong_byte_is_checked()
    {
        Assert.SkipUnless(Directory.Exists(s_folder), NoCorpus);
        int mutations = Asked("CFNCORS_MUTATIONS", 300);
        var random = new Random(2);
        Lint lint = Lint.WithAll();
        SourceText[] all = [.. Templates().Where(text => text.Content.Length is > 0 and < 60_000)];

        for (int count = 0; count < mutations; count++)
        {
            SourceText text = all[random.Next(all.Length)];
            byte[] bytes = text.ToBytes();
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            if (SourceText.FromBytes(text.Path, bytes) is { } spoilt)
            {
                Assert.NotNull(lint.Check(spoilt));
            }
        }
    }

    private static int Asked(string variable, int usual) =>
        int.TryParse(
            Environment.GetEnvironmentVariable(variable),
            CultureInfo.InvariantCulture,
            out int asked
        )
            ? asked
            : usual;

    private static IEnumerable<SourceText> Templates() =>
        from path in Directory.EnumerateFiles(s_folder, "*", SearchOption.AllDirectories)
        where
            path.EndsWith("ml", StringComparison.Ordinal)
            || path.EndsWith(".json", StringComparison.Ordinal)
            || path.EndsWith(".template", StringComparison.Ordinal)
        where !path.EndsWith(".oracle.json", StringComparison.Ordinal)
        orderby path
        let text = SourceText.FromBytes(Path.GetFileName(path), File.ReadAllBytes(path))
        where text is not null
        select text;
}
