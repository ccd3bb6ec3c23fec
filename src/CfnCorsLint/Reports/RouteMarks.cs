using CfnCorsLint.Templates;

namespace CfnCorsLint.Reports;

/// <summary>How a route's calls fare at each hurdle, over all worlds.</summary>
/// <param name="Preflight">Whether the preflight gets a good status without authorization.</param>
/// <param name="Origin">Whether it allows an origin.</param>
/// <param name="Methods">Whether it allows the route's methods.</param>
/// <param name="Headers">Whether it allows the headers that the methods need.</param>
/// <param name="Credentials">Whether it allows cookies; <see langword="null"/> where it does not and nobody asked for them.</param>
/// <param name="Errors">Whether the gateway's own errors can be read.</param>
public sealed record RouteMarks(
    Truth Preflight,
    Truth Origin,
    Truth Methods,
    Truth Headers,
    Truth? Credentials,
    Truth Errors
);
