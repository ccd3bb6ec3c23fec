namespace CfnCorsLint.Handlers.Answers.Events;

/// <summary>A call of a browser as the event of a function tells it.</summary>
/// <param name="Verb">In capitals: <c>GET</c>.</param>
/// <param name="IsShort">Whether the event has the form 2.0, of HTTP APIs and function URLs: the method stands elsewhere there.</param>
internal readonly record struct BrowserCall(string Verb, bool IsShort)
{
    public EventForm Form => IsShort ? EventForm.Short : EventForm.Long;
}
