using System.Text;
using System.Text.Json;
using CfnCorsLint.Tests.Support;

namespace CfnCorsLint.Tests.Cli.Code;

/// <summary>What is said of templates with the code of their functions beside them: each folder is one text, with a line before each file that names it.</summary>
public sealed class CodeFolderTests
{
    private const string Folder = "tests/CfnCorsLint.Tests/Cli/Code/CodeFolders";

    private const string Mark = "--- ";

    private const string Origin = "https://app.example.com";

    public static TheoryData<string> Names =>
        [
            .. Directory
                .EnumerateFiles(Repo.PathTo(Folder), "*.txt")
                .Select(path => Path.GetFileNameWithoutExtension(path))
                .Where(name => !name.Contains('.', StringComparison.Ordinal))
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_told_stands_beside_the_folder(string name)
    {
        using var folder = new TempFolder();
        string template = Write(folder, name);

        Snapshot.Match(Told(folder, template), Repo.PathTo($"{Folder}/{name}.told.txt"));
    }

    /// <summary>What <c>inspect</c> calls absent, <c>check</c> reports.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Inspect_and_check_say_the_same_of_the_header(string name)
    {
        using var folder = new TempFolder();
        string template = Write(folder, name);
        string told = Told(folder, template);

        foreach (JsonElement handler in Handlers(folder, template))
        {
            bool isAbsent = handler.GetProperty("allowOrigin").GetString() == "absent";
            bool isReported =
                told.Contains("CORS207", StringComparison.Ordinal)
                || told.Contains("CORS215", StringComparison.Ordinal)
                || told.Contains("CORS216", StringComparison.Ordinal);

            Assert.True(!isAbsent || isReported, handler.ToString());
        }
    }

    private static IEnumerable<JsonElement> Handlers(TempFolder folder, string template)
    {
        string json = Ran.In(folder, "inspect", template, "--isolated", "--format", "json").Out;
        using var document = JsonDocument.Parse(json);
        return
        [
            .. from api in document.RootElement.GetProperty("apis").EnumerateArray()
            from route in api.GetProperty("routes").EnumerateArray()
            from method in route.GetProperty("methods").EnumerateArray()
            where
                method.TryGetProperty("handler", out JsonElement found)
                && found.ValueKind == JsonValueKind.Object
            select method.GetProperty("handler").Clone(),
        ];
    }

    /// <summary>The findings about code, and what is not known of it, without the lines that show where.</summary>
    private static string Told(TempFolder folder, string template)
    {
        string found = Ran.In(
            folder,
            "check",
            template,
            "--isolated",
            "--origin",
            Origin,
            "--show-unknown",
            "--notes"
        ).Out;
        var told = new StringBuilder();
        bool isShown = false;
        foreach (string line in found.Split('\n'))
        {
            bool isHead = line.Length > 0 && char.IsAsciiLetter(line[0]);
            isShown = isHead
                ? line.Contains("CORS20", StringComparison.Ordinal)
                    || line.Contains("CORS21", StringComparison.Ordinal)
                    || line.Contains("unknown", StringComparison.Ordinal)
                : isShown;
            if (isShown)
            {
                told.Append(line).Append('\n');
            }
        }

        return told.Length == 0 ? "nothing\n" : told.ToString();
    }

    /// <returns>The path of the template.</returns>
    private static string Write(TempFolder folder, string name)
    {
        string text = "\n" + File.ReadAllText(Repo.PathTo($"{Folder}/{name}.txt"));
        string[][] files = [.. text.Split($"\n{Mark}")[1..].Select(part => part.Split('\n', 2))];
        foreach (string[] file in files)
        {
            folder.Write(file[0], file[1]);
        }

        folder.Git("init", "-q");
        return files[0][0];
    }
}
