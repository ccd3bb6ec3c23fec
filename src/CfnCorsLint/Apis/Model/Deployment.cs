using System.Collections.Immutable;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Apis.Model;

/// <summary>An <c>AWS::ApiGateway::Deployment</c> of an API, which takes a snapshot of it.</summary>
/// <param name="Reaches">Logical ids of all resources it depends on or refers to, also through others.</param>
public sealed record Deployment(Resource Resource, ImmutableHashSet<string> Reaches);
