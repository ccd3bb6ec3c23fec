using CfnCorsLint.Syntax;
using CfnCorsLint.Text;

namespace CfnCorsLint.Tests.Fuzz;

/// <summary>Makes the input that a seed and a number stand for.</summary>
internal sealed class Mutator
{
    /// <summary>Longer ones are not spoilt further.</summary>
    private const int Longest = 60_000;

    private const int OneOfText = 6;

    private readonly FuzzPool _pool;
    private readonly int _seed;

    public Mutator(FuzzPool pool, int seed)
    {
        _pool = pool;
        _seed = seed;
    }

    public SourceText At(int number)
    {
        var random = new Random(unchecked((_seed * 1_000_003) + number));
        SourceText text = _pool.Texts[random.Next(_pool.Texts.Length)];
        int steps = 1;
        while (steps < 12 && random.Next(3) > 0)
        {
            steps++;
        }

        for (int step = 0; step < steps && text.Content.Length < Longest; step++)
        {
            SyntaxTree tree = SyntaxReader.Read(text);
            bool isOfText = random.Next(OneOfText) == 0 && step == steps - 1;
            text =
                tree.Root is { } root && !isOfText
                    ? TreeMutation.Of(tree, root, _pool, random)
                    : TextMutation.Of(text, random);
            // What is broken stays so: the last step may break it, an early one would hide the others.
            if (step < steps - 1 && SyntaxReader.Read(text) is { Errors.IsEmpty: false })
            {
                text = tree.Source;
            }
        }

        // No file holds half a character: it can only be escaped.
        return SourceText.FromBytes(text.Path, text.ToBytes()) ?? text;
    }
}
