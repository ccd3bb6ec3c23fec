namespace CfnCorsLint.Templates.Generators;

/// <summary>Names what a person wrote that a tool made a part of a template of.</summary>
/// <param name="Tool">What made the template.</param>
/// <param name="Construct">The path of a construct of the AWS CDK: <c>OrdersStack/Api/Default/orders</c>; <see langword="null"/> of other tools.</param>
/// <param name="Function">The function as serverless.yml names it; <see langword="null"/> where it is about none.</param>
/// <param name="Event">The event of the function, such as <c>http DELETE /orders</c>; <see langword="null"/> where it is about none.</param>
public sealed record AuthoredPart(
    TemplateOrigin Tool,
    string? Construct,
    string? Function,
    string? Event
)
{
    /// <summary>In a few words, as they stand in a message: <c>construct 'OrdersStack/Api'</c>; <see langword="null"/> where the tool alone is known.</summary>
    public string? Words =>
        (Construct, Function, Event) switch
        {
            ({ } construct, _, _) => $"construct '{construct}'",
            (_, { } function, { } @event) => $"function '{function}', {@event}",
            (_, { } function, _) => $"function '{function}'",
            (_, _, { } @event) => @event,
            _ => null,
        };
}
