using System.Collections.Immutable;

namespace CfnCorsLint.Rules.Model;

/// <summary>How a rule wants its violations repaired: the name of a recipe that <c>Patches</c> knows, and what to put in.</summary>
/// <param name="Use">A name of <see cref="Names"/>.</param>
/// <param name="Title">An order with holes like the message's: <c>Add an OPTIONS method to '{path}'</c>.</param>
/// <param name="Parameters">By name; a value is a literal or the name of a message word.</param>
/// <param name="Brings">Ids of rules that may speak of what the fix writes.</param>
public sealed record FixRecipe(
    string Use,
    string Title,
    ImmutableDictionary<string, string> Parameters,
    FixTrust Trust,
    ImmutableArray<string> Brings
)
{
    /// <summary>Every recipe there is, with the names of its parameters.</summary>
    public static ImmutableDictionary<string, ImmutableArray<string>> Names { get; } =
        ImmutableDictionary.CreateRange<string, ImmutableArray<string>>(
            StringComparer.Ordinal,
            [
                // a mock OPTIONS method on the subject's route
                new("add-preflight", []),
                // the subject's method becomes a mock that answers 200 (integration missing, or request template wrong)
                new("make-mock", []),
                // DEFAULT_4XX and DEFAULT_5XX with the API's origin, or the header into those that lack it
                new("add-gateway-responses", []),
                // a header with a value on the subject's response (mapping and declaration); value: origin | methods | headers | max-age | vary | credentials
                new("map-header", ["header", "value"]),
                // the header into the method response of the subject's status, which is made where it is missing
                new("declare-header", ["header"]),
                // names appended to a comma list inside a mapping value
                new("extend-list", ["list", "with"]),
                // the scalar at the violation's place replaced by the text of that message word
                new("replace-value", ["with"]),
                new("answer-status", ["with"]),
                // inside the scalar at the violation's place, each text of one message word replaced by the one of the other that is at the same index
                new("replace-text", ["find", "with"]),
                // the key at the violation's place
                new("rename-key", ["to"]),
                // the text of that message word wherever the API allows any origin
                new("narrow-origin", ["with"]),
                // the entry at the violation's place, once the preflight says what it says
                new("leave-to-preflight", []),
                // the entry at the violation's place, where answers of the route say what it says
                new("leave-to-answers", []),
                // property of the resource or integration set to a scalar, added when absent
                new("set-property", ["owner", "name", "to"]),
                // the entry whose key or value is at the violation's place
                new("remove-entry", []),
                // the sequence item or the name in a comma list at the violation's place
                new("remove-item", ["item"]),
                // the missing logical ids into the Deployment's DependsOn
                new("extend-depends-on", ["with"]),
                // the Deployment under a new logical id, references included
                new("rename-deployment", []),
                // contentHandling on both sides
                new("convert-to-text", []),
                // one origin answered by a template that compares the request's
                new("answer-several-origins", []),
                // the events of an API that nobody declares name that of the message word
                new("name-api", ["with"]),
                // of each item of a policy's list that holds several names, one item each
                new("split-items", []),
                // the items of a policy's list without quotes of their own
                new("unquote-items", []),
                // the values of a policy in the types that its keys have
                new("correct-types", []),
                // the keys about CORS that SAM refuses, as it takes them
                new("correct-keys", []),
                // the policy of an HTTP API into the extension of its definition
                new("move-policy", []),
                // a policy for an HTTP API or function URL that has none
                new("configure-cors", []),
                // OPTIONS routes of an HTTP API beside the subject's route
                new("add-options-route", []),
                // for each action that a message word names a permission for all callers of the function URL
                new("add-permissions", ["with"]),
                // the methods that a message word names among those that the subject's behaviour lets through
                new("allow-at-edge", ["with"]),
                // the subject's behaviour sends the request headers that a message word names on to the API
                new("send-on", ["with"]),
                // the comment or metadata that silences nothing, or of its ids those that do not
                new("remove-suppression", []),
                // nothing is written: the title says what to do
                new("advise", []),
            ]
        );
}
