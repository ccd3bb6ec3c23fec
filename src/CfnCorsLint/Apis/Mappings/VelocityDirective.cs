namespace CfnCorsLint.Apis.Mappings;

/// <summary>A directive that stands in a mapping template: <c>#if($origin == "")</c>.</summary>
/// <param name="Name">Without the <c>#</c>: <c>set</c>, <c>if</c>, <c>elseif</c>, <c>else</c>, <c>foreach</c>, <c>end</c>.</param>
/// <param name="Argument">What stands in its brackets; <c>""</c> when it has none.</param>
internal readonly record struct VelocityDirective(string Name, string Argument);
