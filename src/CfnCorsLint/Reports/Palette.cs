namespace CfnCorsLint.Reports;

/// <summary>Puts ANSI colours around text, or leaves it as it is.</summary>
/// <remarks>Source: https://www.ecma-international.org/publications-and-standards/standards/ecma-48/ (SGR)</remarks>
internal readonly record struct Palette(bool UsesColor)
{
    public string Paint(Ink ink, string text) =>
        UsesColor && ink != Ink.Plain && text.Length > 0 ? $"\e[{Code(ink)}m{text}\e[0m" : text;

    private static string Code(Ink ink) =>
        ink switch
        {
            Ink.Error => "1;31",
            Ink.Warning => "1;33",
            Ink.Note => "1;36",
            Ink.Good => "32",
            Ink.Frame => "1;34",
            Ink.Faint => "2",
            _ => "1",
        };
}
