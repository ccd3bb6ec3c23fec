using CfnCorsLint.Handlers.Parsing;

namespace CfnCorsLint.Handlers.Snippets;

/// <summary>A call in source code of a function that makes answers.</summary>
/// <param name="Path">As it is written: <c>respond</c>, <c>answers.ok</c>.</param>
/// <param name="Function">What is called.</param>
/// <param name="From">The file of the call.</param>
internal sealed record AnswerCall(string Path, CodeFunction Function, CodeModule From);
