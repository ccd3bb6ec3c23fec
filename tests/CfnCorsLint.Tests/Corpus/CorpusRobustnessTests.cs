using System.Globalization;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Tests.Support;
using CfnCorsLint.Text;

namespace CfnCorsLint.Tests.Corpus;

/// <summary>Broken input is normal input: real templates, cut and spoilt anywhere, are checked without an exception.</summary>
/// <remarks>The templates lie beside the repository, not in it. <c>CFNCORS_CUTS</c> and <c>CFNCORS_MUTATIONS</c> ask for more of both.</remarks>
public sealed class CorpusRobustnessTests
{
    [Fact]
    public void A_template_cut_anywhere_is_checked()
    {
        Assert.SkipUnless(RealTemplates.AreThere, RealTemplates.NotThere);
        int cuts = Asked("CFNCORS_CUTS", 1);
        var random = new Random(1);
        Lint lint = Lint.WithAll();

        foreach (SourceText text in RealTemplates.All)
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
        Assert.SkipUnless(RealTemplates.AreThere, RealTemplates.NotThere);
        int mutations = Asked("CFNCORS_MUTATIONS", 300);
        var random = new Random(2);
        Lint lint = Lint.WithAll();
        SourceText[] all =
        [
            .. RealTemplates.All.Where(text => text.Content.Length is > 0 and < 60_000),
        ];

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
}
