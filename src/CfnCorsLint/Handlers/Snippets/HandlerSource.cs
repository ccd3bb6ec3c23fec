using CfnCorsLint.Handlers.Answers;
using CfnCorsLint.Handlers.Parsing;

namespace CfnCorsLint.Handlers.Snippets;

/// <summary>Holds the code that the answers of a function were read from.</summary>
/// <param name="Module">The file of the handler.</param>
/// <param name="Function"><see langword="null"/> where the handler is no function that is known.</param>
/// <param name="Closure">With what it takes in; <see langword="null"/> where that is not followed.</param>
internal sealed record HandlerSource(
    CodeModule Module,
    CodeFunction? Function,
    CodeClosure? Closure
);
