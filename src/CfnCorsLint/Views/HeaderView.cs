using CfnCorsLint.Views.Words;

namespace CfnCorsLint.Views;

/// <summary>A header as <c>inspect</c> shows it.</summary>
/// <param name="Name">As the gateway sends it.</param>
/// <param name="Value">What the browser gets, as text.</param>
public sealed record HeaderView(string Name, Shown<string> Value);
