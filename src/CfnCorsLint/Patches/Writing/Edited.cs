using CfnCorsLint.Text;

namespace CfnCorsLint.Patches.Writing;

/// <summary>An edit, or the reason why there is no edit.</summary>
/// <param name="Edit"><see langword="null"/> when it cannot be made.</param>
/// <param name="Why">One clause; <see langword="null"/> when it can.</param>
internal readonly record struct Edited(TextEdit? Edit, string? Why)
{
    public static Edited By(TextEdit edit) => new(edit, null);

    public static Edited Made(TextSpan span, string text) => By(new TextEdit(span, text));

    public static Edited Refused(string why) => new(null, why);
}
