namespace CfnCorsLint.Handlers.Parsing;

/// <summary>A name that a file takes from another file or package.</summary>
/// <param name="Local">How it is called here; <see langword="null"/> where only the module is run.</param>
/// <param name="Member">How it is called there, <c>default</c> for the one that has no name; <see langword="null"/> for the module as a whole.</param>
/// <param name="Module">As written: <c>./store.mjs</c>, <c>lib.answers</c>.</param>
/// <param name="Place">The index of a word of it.</param>
internal sealed record CodeImport(string? Local, string? Member, string Module, int Place)
{
    /// <summary>The name here of all that a module gives: <c>export * from './answers'</c>, <c>from answers import *</c>.</summary>
    public const string All = "*";
}
