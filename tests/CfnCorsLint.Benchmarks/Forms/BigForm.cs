namespace CfnCorsLint.Benchmarks.Forms;

/// <summary>One way to write a template of as many parts as one likes.</summary>
/// <param name="Name">As the command line takes it: <c>sam-events</c>.</param>
/// <param name="FileName">Its ending says in which language it is written.</param>
/// <param name="Write">Makes the text of so many parts.</param>
internal sealed record BigForm(string Name, string FileName, Func<int, string> Write);
