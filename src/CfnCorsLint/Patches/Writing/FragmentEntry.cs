namespace CfnCorsLint.Patches.Writing;

/// <summary>A key with the value that is to be written behind it.</summary>
internal sealed record FragmentEntry(string Key, Fragment Value)
{
    public static FragmentEntry OfText(string key, string text) => new(key, Fragment.Text(text));
}
