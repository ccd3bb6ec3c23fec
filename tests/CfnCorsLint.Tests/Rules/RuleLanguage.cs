using System.Collections.Immutable;
using System.Text;
using CfnCorsLint.Rules.Facts;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Syntax;

namespace CfnCorsLint.Tests.Rules;

/// <summary>Writes <c>rules/LANGUAGE.md</c>, the page about the language of rules, from the tables by which rules are read.</summary>
internal static class RuleLanguage
{
    /// <summary>The whole page, in Markdown.</summary>
    public static string Page()
    {
        var page = new StringBuilder();
        page.Append(
            """
            # The language of rules

            This page is written from the tables by which rules are read (`src/CfnCorsLint/Rules/`): whatever stands here is
            checked, and what does not stand here is an error with a place and the nearest spelling. How a rule is made is told in
            [CONTRIBUTING](../.github/CONTRIBUTING.md).

            A rule reads as one sentence: **for** each subject, **when** a condition holds, another is **require**d; where it fails,
            there is a finding with the **message**. A condition asks facts of the subject: `fact: { operator: value }`. Several
            lines must all hold; `all`, `any` and `not` put conditions together otherwise. A value is a text, a list of texts, or
            another fact, written `=fact`. A condition is true, false or unknown, and what is unknown makes no finding:
            `cfncors check --show-unknown` lists it.

            ## Keys of a rule


            """.ReplaceLineEndings("\n")
        );
        Keys(page, RuleKeys.OfRule);
        page.Append("\n`about` is one of these:\n\n");
        Words(page, RuleWords.Concerns);
        page.Append("\n`worlds`:\n\n");
        Words(page, RuleWords.Worlds);
        page.Append("\n`once-per`:\n\n");
        Words(page, RuleWords.Groupings);
        page.Append("\n`related` has these keys:\n\n");
        Keys(page, RuleKeys.OfRelated);
        Operators(page);
        Recipes(page);
        page.Append(
            "\n## Subjects and their facts\n\nA rule may also ask for the facts of what its subject is part of, as in `api.kind`. One that\n"
                + "no table has is added in C#: [CONTRIBUTING](../.github/CONTRIBUTING.md#a-fact-a-recipe).\n"
        );
        foreach (DocumentWord<SubjectKind> kind in RuleWords.Kinds)
        {
            Subject(page, kind);
        }

        page.Append(
            "\n### `settings`\n\nWhat the settings and the command line say; every rule may ask for it.\n\n"
        );
        Facts(page, SettingsFacts.All);
        return page.ToString();
    }

    /// <summary>What a fact is, with its values, in one sentence.</summary>
    public static string TextOf(FactDefinition fact) =>
        fact.Values is { IsClosed: true } values && values != ValueSet.Flags
            ? $"{Capital(fact.Label)}: {string.Join(", ", values.Words)}."
            : $"{Capital(fact.Label)}.";

    /// <summary>What a parameter is for, and how it is written.</summary>
    public static string TextOf(RecipeParameter parameter) =>
        parameter.Kind switch
        {
            ParameterKind.Words =>
                $"{parameter.Meaning} A word of the message, or a text in quotes.",
            ParameterKind.Header =>
                $"{parameter.Meaning} A header of CORS, or a word of the message.",
            ParameterKind.List => $"{parameter.Meaning} A fact.",
            _ => $"{parameter.Meaning} One of {string.Join(", ", parameter.Choices)}.",
        };

    private static void Keys(StringBuilder page, ImmutableArray<DocumentKey> keys)
    {
        page.Append("| key | what it says |\n| --- | --- |\n");
        foreach (DocumentKey key in keys)
        {
            string needed = key.IsRequired ? " Needed." : "";
            page.Append($"| `{key.Name}` | {Cell(key.Explanation)}{needed} |\n");
        }
    }

    private static void Words<T>(StringBuilder page, ImmutableArray<DocumentWord<T>> words)
    {
        foreach (DocumentWord<T> word in words)
        {
            page.Append($"- `{word.Text}`: {word.Explanation}\n");
        }
    }

    private static void Operators(StringBuilder page)
    {
        page.Append(
            "\n## Operators\n\n| operator | holds where | example |\n| --- | --- | --- |\n"
        );
        foreach (OperatorDefinition one in OperatorDefinition.All)
        {
            page.Append($"| `{one.Word}` | {Cell(one.Meaning)} | `{Cell(one.Example)}` |\n");
        }

        page.Append(
            "| `each` | Each name of the list passes the test. | `names: { each: { matches: ^x- } }` |\n"
                + "| `all`, `any`, `not` | The fact passes all tests, some test, or does not pass it. | `verb: { not: { is: OPTIONS } }` |\n"
        );
        page.Append(
            $$"""

            An operator that fails leaves words for the message: {{string.Join(
                ", ",
                RuleWords.OperatorWords.Select(word => $"`{word}`")
            )}}. A message names them, the
            words of its subject or facts between braces: `{missing}` is a list as people write it, *A, B and C*, and `{missing:it|them}` one
            of two words by how many there are.

            """.ReplaceLineEndings(
                "\n"
            )
        );
    }

    private static void Recipes(StringBuilder page)
    {
        page.Append(
            "\n## Fixes\n\nA fix names a recipe, and gives each of its parameters. It has these keys besides:\n\n"
        );
        Keys(page, RuleKeys.OfFix);
        page.Append("\n`applicability` is one of these:\n\n");
        Words(page, RuleWords.Trusts);
        page.Append("\n| recipe | what it does | parameters |\n| --- | --- | --- |\n");
        foreach (RecipeDefinition recipe in RecipeDefinition.All)
        {
            string parameters = string.Join(
                "<br>",
                recipe.Parameters.Select(one => $"`{one.Name}`: {TextOf(one)}")
            );
            page.Append($"| `{recipe.Word}` | {Cell(recipe.Meaning)} | {Cell(parameters)} |\n");
        }
    }

    private static void Subject(StringBuilder page, DocumentWord<SubjectKind> kind)
    {
        page.Append($"\n### `{kind.Text}`\n\n{Capital(kind.Explanation)}.");
        string words = string.Join(
            ", ",
            MessageWords.For(kind.Meaning).Select(word => $"`{{{word}}}`")
        );
        page.Append(words.Length > 0 ? $" Messages may say {words}.\n\n" : "\n\n");
        Facts(page, FactTable.Own(kind.Meaning));
    }

    private static void Facts(StringBuilder page, ImmutableArray<FactDefinition> facts)
    {
        page.Append("| fact | what it is | values |\n| --- | --- | --- |\n");
        foreach (FactDefinition fact in facts)
        {
            page.Append($"| `{fact.Name}` | {Cell(fact.Label)} | {Cell(ValuesOf(fact))} |\n");
        }
    }

    private static string ValuesOf(FactDefinition fact) =>
        fact.Values is not { } values ? ""
        : values == ValueSet.Flags ? "true, false"
        : string.Join(
            values.Values.All(one => one.Meaning.Length == 0) ? ", " : "<br>",
            values.Values.Select(one =>
                one.Meaning.Length == 0 ? $"`{one.Word}`" : $"`{one.Word}`: {one.Meaning}"
            )
        ) + (values.IsClosed ? "" : " and others");

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
