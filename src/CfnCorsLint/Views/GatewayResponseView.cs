using System.Collections.Immutable;

namespace CfnCorsLint.Views;

/// <summary>A gateway response as <c>inspect</c> shows it.</summary>
/// <param name="Type">Upper case, <c>DEFAULT_4XX</c>; <c>unknown</c> when it is not known.</param>
public sealed record GatewayResponseView(string Type, ImmutableArray<HeaderView> Headers);
