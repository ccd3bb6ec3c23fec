using System.Collections.Immutable;
using System.Text;
using CfnCorsLint.Text;
using Tomlyn.Parsing;
using Tomlyn.Syntax;

namespace CfnCorsLint.Templates;

/// <summary>Reads the parameters of each environment out of a <c>samconfig.toml</c>.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/serverless-sam-cli-config.html</remarks>
public static class SamConfig
{
    public const string FileName = "samconfig.toml";

    /// <summary>The environment that the commands of SAM take where none is named.</summary>
    /// <remarks>Source: https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/serverless-sam-cli-config.html</remarks>
    private const string Default = "default";

    private const string Overrides = "parameter_overrides";

    /// <summary>The parser calls itself for each bracket: with more of them no person wrote the file.</summary>
    private const int MostBrackets = 500;

    /// <summary>One for each environment that sets parameters, in the order of the text.</summary>
    /// <param name="shown">The name of the file, as it is told.</param>
    public static ImmutableArray<ParameterSource> Read(SourceText source, string shown)
    {
        if (
            source.Content.AsSpan().Count('[') + source.Content.AsSpan().Count('{') > MostBrackets
            || SyntaxParser.Parse(source.Content, source.Path, validate: true)
                is not { HasErrors: false } document
        )
        {
            return [];
        }

        return
        [
            .. from table in document.Tables
            let name = NamesOf(table.Name)
            where name is [_, "deploy" or "global", "parameters"]
            // What is said of the command comes before what is said of all commands.
            orderby name[1] == "global"
            group table by name[0] into environment
            let overrides = environment
                .SelectMany(table => table.Items)
                .FirstOrDefault(item => NamesOf(item.Key) is [Overrides])
            where overrides is not null
            select new ParameterSource(
                environment.Key == Default
                    ? $"the default environment of {shown}"
                    : $"{environment.Key} of {shown}",
                ValuesOf(TextsOf(overrides.Value))
            ),
        ];
    }

    private static ImmutableArray<string> NamesOf(KeySyntax? key) =>
        key is null
            ? []
            :
            [
                NameOf(key.Key),
                .. Enumerable
                    .Range(0, key.DotKeys.ChildrenCount)
                    .Select(at => NameOf(key.DotKeys.GetChild(at)?.Key)),
            ];

    private static string NameOf(BareKeyOrStringValueSyntax? key) =>
        key switch
        {
            BareKeySyntax bare => bare.Key?.Text ?? "",
            StringValueSyntax text => text.Value ?? "",
            _ => "",
        };

    private static ImmutableArray<string> TextsOf(ValueSyntax? value) =>
        value switch
        {
            StringValueSyntax { Value: { } text } => Words(text),
            ArraySyntax list =>
            [
                .. Enumerable
                    .Range(0, list.Items.ChildrenCount)
                    .Select(at => (list.Items.GetChild(at)?.Value as StringValueSyntax)?.Value)
                    .OfType<string>(),
            ],
            _ => [],
        };

    /// <summary>As a shell splits them: quotes hold blanks together.</summary>
    private static ImmutableArray<string> Words(string text)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        var word = new StringBuilder();
        char? quote = null;
        foreach (char each in text)
        {
            if (each == quote)
            {
                quote = null;
            }
            else if (quote is null && each is '"' or '\'')
            {
                quote = each;
            }
            else if (quote is null && char.IsWhiteSpace(each))
            {
                words.Add(word.ToString());
                word.Clear();
            }
            else
            {
                word.Append(each);
            }
        }

        words.Add(word.ToString());
        return [.. words.Where(one => one.Length > 0)];
    }

    /// <summary><c>Name=value</c>, or <c>ParameterKey=Name,ParameterValue=value</c>.</summary>
    private static ImmutableDictionary<string, string> ValuesOf(ImmutableArray<string> words)
    {
        const string Key = "ParameterKey=";
        const string Value = ",ParameterValue=";
        var values = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (string word in words)
        {
            string plain =
                word.StartsWith(Key, StringComparison.Ordinal)
                && word.IndexOf(Value, StringComparison.Ordinal) is > 0 and var at
                    ? $"{word[Key.Length..at]}={word[(at + Value.Length)..]}"
                    : word;
            if (plain.Split('=', 2) is [{ Length: > 0 } name, var value])
            {
                values[name] = value;
            }
        }

        return values.ToImmutable();
    }
}
