using CfnCorsLint.Patches.Writing;
using CfnCorsLint.Syntax;
using CfnCorsLint.Text;

namespace CfnCorsLint.Tests.Patches;

/// <summary>Where new text goes, and what goes with text that is removed.</summary>
public sealed class PlacementTests
{
    private const string Yaml = "t.yaml";

    private const string Json = "t.json";

    [Theory]
    [InlineData(Yaml, "m:\n  a: 1\n", "m:\n  a: 1\n  k: x\n")]
    [InlineData(Yaml, "m:\n  a: 1", "m:\n  a: 1\n  k: x")]
    [InlineData(Yaml, "m:\n  a: 1 # one\nz: 2\n", "m:\n  a: 1 # one\n  k: x\nz: 2\n")]
    [InlineData(
        Yaml,
        "m:\n  a:\n    b: 1\n    # c: 2\n\nz: 2\n",
        "m:\n  a:\n    b: 1\n    # c: 2\n  k: x\n\nz: 2\n"
    )]
    [InlineData(Yaml, "m:\n  a: 1\n  # of z\nz: 2\n", "m:\n  a: 1\n  k: x\n  # of z\nz: 2\n")]
    [InlineData(Yaml, "m:\n  a: 1\n\n  b: 2\n", "m:\n  a: 1\n\n  b: 2\n\n  k: x\n")]
    [InlineData(Yaml, "m:\n  a: |\n    text\n\nz: 2\n", "m:\n  a: |\n    text\n  k: x\n\nz: 2\n")]
    [InlineData(Yaml, "m:\n  a:\n", "m:\n  k: x\n  a:\n")]
    [InlineData(
        Yaml,
        "m:\n  a: 1\n  b:\n  c:\n    # of c\n",
        "m:\n  a: 1\n  k: x\n  b:\n  c:\n    # of c\n"
    )]
    [InlineData(Yaml, "m:\n  a: 1\n  b:\n    - c:\n", "m:\n  a: 1\n  k: x\n  b:\n    - c:\n")]
    [InlineData(Yaml, "m:\n  a: ''\n", "m:\n  a: ''\n  k: x\n")]
    [InlineData(Yaml, "m: {}\n", "m:\n  k: x\n")]
    [InlineData(Yaml, "m: {} # none\n", "m:\n  k: x # none\n")]
    [InlineData(Yaml, "m: {a: 1}\n", "m: {a: 1, k: x}\n")]
    [InlineData(Yaml, "m: {a: 1,}\n", "m: {a: 1, k: x,}\n")]
    [InlineData(Yaml, "m: {\n  a: 1,\n  b: 2\n}\n", "m: {\n  a: 1,\n  b: 2,\n  k: x\n}\n")]
    [InlineData(Yaml, "m:\n  'a': 1\n", "m:\n  'a': 1\n  'k': x\n")]
    [InlineData(Yaml, "- m:\n    a: 1\n- 2\n", "- m:\n    a: 1\n    k: x\n- 2\n")]
    [InlineData(Json, "{\"m\": {\"a\": 1}}", "{\"m\": {\"a\": 1, \"k\": \"x\"}}")]
    [InlineData(Json, "{\"m\":{\"a\":1}}", "{\"m\":{\"a\":1,\"k\":\"x\"}}")]
    [InlineData(Json, "{\"m\":{}}", "{\"m\":{\"k\":\"x\"}}")]
    [InlineData(
        Json,
        "{\n\t\"m\" : {\n\t\t\"a\" : 1\n\t}\n}",
        "{\n\t\"m\" : {\n\t\t\"a\" : 1,\n\t\t\"k\" : \"x\"\n\t}\n}"
    )]
    [InlineData(
        Json,
        "{\n  \"m\": {},\n  \"z\": 1\n}",
        "{\n  \"m\": {\n    \"k\": \"x\"\n  },\n  \"z\": 1\n}"
    )]
    public void Adds_an_entry(string path, string before, string after)
    {
        EditableTree tree = Read(path, before);

        Edited edited = Placement.AddEntries(
            tree,
            Mapping(tree),
            null,
            [FragmentEntry.OfText("k", "x")]
        );

        Assert.Equal(after, Made(tree, edited));
    }

    [Theory]
    [InlineData(Yaml, "m:\n  - a\n", "m:\n  - a\n  - x\n")]
    [InlineData(Yaml, "m:\n- a # one\n", "m:\n- a # one\n- x\n")]
    [InlineData(
        Yaml,
        "m:\n  -   a: 1\n      b: 2\nz: 1\n",
        "m:\n  -   a: 1\n      b: 2\n  - x\nz: 1\n"
    )]
    [InlineData(Yaml, "m: [a]\n", "m: [a, x]\n")]
    [InlineData(Yaml, "m: []\n", "m:\n  - x\n")]
    [InlineData(Yaml, "m: [\n  a,\n  b\n]\n", "m: [\n  a,\n  b,\n  x\n]\n")]
    [InlineData(Json, "{\"m\": [\"a\"]}", "{\"m\": [\"a\", \"x\"]}")]
    [InlineData(
        Json,
        "{\n  \"m\": [\n    \"a\"\n  ]\n}",
        "{\n  \"m\": [\n    \"a\",\n    \"x\"\n  ]\n}"
    )]
    public void Adds_an_item(string path, string before, string after)
    {
        EditableTree tree = Read(path, before);
        SequenceNode list = Assert.IsType<SequenceNode>(Value(tree));

        Edited edited = Placement.AddItems(tree, list, [Fragment.Text("x")]);

        Assert.Equal(after, Made(tree, edited));
    }

    [Theory]
    [InlineData(Yaml, "m:\n  r: 1\n  b: 2\n", "m:\n  b: 2\n")]
    [InlineData(Yaml, "m:\n  a: 1\n  r: 2", "m:\n  a: 1")]
    [InlineData(
        Yaml,
        "m:\n  a: 1\n  r:\n    x: 1\n    y: 2\n  # next\n  c: 1\n",
        "m:\n  a: 1\n  # next\n  c: 1\n"
    )]
    [InlineData(Yaml, "m:\n  a: 1\n  r: 2 # why\n", null)]
    [InlineData(Yaml, "m: {r: 1, b: 2}\n", "m: {b: 2}\n")]
    [InlineData(Yaml, "m: {a: 1, r: 2}\n", "m: {a: 1}\n")]
    [InlineData(Yaml, "m:\n  r: 1\nz: 2\n", "z: 2\n")]
    [InlineData(
        Json,
        "{\n  \"m\": {\n    \"a\": 1,\n    \"r\": 2\n  }\n}",
        "{\n  \"m\": {\n    \"a\": 1\n  }\n}"
    )]
    public void Removes_an_entry(string path, string before, string? after)
    {
        EditableTree tree = Read(path, before);
        MappingNode mapping = Mapping(tree);

        Edited edited = Removal.Entry(
            tree,
            mapping,
            mapping.Entries.Single(entry => entry.Name == "r")
        );

        Assert.Equal(after, edited.Edit is null ? null : Made(tree, edited));
    }

    [Theory]
    [InlineData("a: old\n", "new", "a: new\n")]
    [InlineData("a: old\n", "'new'", "a: \"'new'\"\n")]
    [InlineData("a: 'old'\n", "it's", "a: \"it's\"\n")]
    [InlineData("a: \"old\"\n", "new", "a: \"new\"\n")]
    [InlineData("a: '''old'''\n", "'new'", "a: \"'new'\"\n")]
    [InlineData("a: old # why\n", "600", "a: '600' # why\n")]
    [InlineData("a: &x old\n", "off", "a: &x 'off'\n")]
    [InlineData("a: >-\n  old\n  text\nb: 1\n", "'n'", "a: \"'n'\"\nb: 1\n")]
    [InlineData("a:\n", "new", "a: new\n")]
    public void Replaces_a_scalar(string before, string text, string after)
    {
        EditableTree tree = Read(Yaml, before);
        ScalarNode scalar = Assert.IsType<ScalarNode>(Value(tree));

        TextEdit edit = Placement.ReplaceScalar(tree, scalar, Fragment.Text(text));

        Assert.Equal(after, tree.Source.WithEdits([edit]).Content);
    }

    private static EditableTree Read(string path, string text)
    {
        SyntaxTree tree = SyntaxReader.Read(new SourceText(path, text));
        Assert.Empty(tree.Errors);
        return new EditableTree(tree);
    }

    /// <summary>The value of the first key, in the first item if the text is a list.</summary>
    private static SyntaxNode Value(EditableTree tree)
    {
        SyntaxNode? root = tree.Tree.Root is SequenceNode list ? list.Items[0] : tree.Tree.Root;
        return Assert.IsType<MappingNode>(root).Entries[0].Value;
    }

    private static MappingNode Mapping(EditableTree tree) =>
        Assert.IsType<MappingNode>(Value(tree));

    private static string Made(EditableTree tree, Edited edited)
    {
        Assert.NotNull(edited.Edit);
        return tree.Source.WithEdits([edited.Edit]).Content;
    }
}
