using System.Collections.Immutable;

namespace CfnCorsLint.Rules.Model;

/// <summary>A way to repair what rules find, as rules may ask for it. What it writes is the business of <c>Patches/Recipes</c>.</summary>
/// <param name="Word">As rules write it after <c>use</c>.</param>
/// <param name="Meaning">What it writes, in one sentence.</param>
public sealed record RecipeDefinition(
    RecipeName Name,
    string Word,
    string Meaning,
    params ImmutableArray<RecipeParameter> Parameters
)
{
    /// <summary>All recipes, in the order of their words.</summary>
    public static ImmutableArray<RecipeDefinition> All { get; } =
    [
        new(
            RecipeName.AddGatewayResponses,
            "add-gateway-responses",
            "Gives DEFAULT_4XX and DEFAULT_5XX, or those of the two that lack it, the API's origin."
        ),
        new(
            RecipeName.AddOptionsRoute,
            "add-options-route",
            "Writes OPTIONS routes of an HTTP API beside the subject's route."
        ),
        new(
            RecipeName.AddPermissions,
            "add-permissions",
            "Writes a permission for all callers of the function URL.",
            new RecipeParameter("with", "The actions to permit.", ParameterKind.Words)
        ),
        new(
            RecipeName.AddPreflight,
            "add-preflight",
            "Writes an OPTIONS method that answers the preflights of the subject's route."
        ),
        new(RecipeName.Advise, "advise", "Writes nothing: the title says what a person can do."),
        new(
            RecipeName.AllowAtEdge,
            "allow-at-edge",
            "Lets more methods through the subject's behaviour of a distribution.",
            new RecipeParameter("with", "The methods.", ParameterKind.Words)
        ),
        new(
            RecipeName.AnswerSeveralOrigins,
            "answer-several-origins",
            "Answers with one of several origins, by a template that compares the request's."
        ),
        new(
            RecipeName.AnswerStatus,
            "answer-status",
            "Changes the status at the violation's place, and declares it with the headers of the response.",
            new RecipeParameter("with", "The status.", ParameterKind.Words)
        ),
        new(
            RecipeName.ConfigureCors,
            "configure-cors",
            "Writes a policy for an HTTP API or a function URL that has none."
        ),
        new(
            RecipeName.ConvertToText,
            "convert-to-text",
            "Sets contentHandling of the request and of the answer to CONVERT_TO_TEXT."
        ),
        new(
            RecipeName.CorrectKeys,
            "correct-keys",
            "Writes the keys about CORS that SAM refuses as SAM takes them."
        ),
        new(
            RecipeName.CorrectTypes,
            "correct-types",
            "Writes the values of a policy in the types that its keys have."
        ),
        new(
            RecipeName.DeclareHeader,
            "declare-header",
            "Declares headers in the method response of the subject's status, which is made where it is missing.",
            new RecipeParameter("header", "The headers.", ParameterKind.Header)
        ),
        new(
            RecipeName.ExtendDependsOn,
            "extend-depends-on",
            "Makes the subject's deployment wait for more resources.",
            new RecipeParameter("with", "Their logical ids.", ParameterKind.Words)
        ),
        new(
            RecipeName.ExtendList,
            "extend-list",
            "Writes more names at the end of a list.",
            new RecipeParameter("list", "The list.", ParameterKind.List),
            new RecipeParameter("with", "The names.", ParameterKind.Words)
        ),
        new(
            RecipeName.LeaveToAnswers,
            "leave-to-answers",
            "Removes the entry at the violation's place, where answers of the route say what it says."
        ),
        new(
            RecipeName.LeaveToPreflight,
            "leave-to-preflight",
            "Removes the entry at the violation's place, once the preflight says what it says."
        ),
        new(
            RecipeName.MakeMock,
            "make-mock",
            "Makes the subject's method a mock that answers with 200."
        ),
        new(
            RecipeName.MapHeader,
            "map-header",
            "Gives the subject's responses a header with a value, mapped and declared.",
            new RecipeParameter("header", "The header.", ParameterKind.Header),
            new RecipeParameter(
                "value",
                "What its value is made of.",
                ParameterKind.Choice,
                "origin",
                "methods",
                "headers",
                "max-age",
                "vary",
                "credentials"
            )
        ),
        new(
            RecipeName.MovePolicy,
            "move-policy",
            "Moves the policy of an HTTP API into the extension of its definition."
        ),
        new(
            RecipeName.NameApi,
            "name-api",
            "Lets the events of an API that nobody declares name one that is declared.",
            new RecipeParameter("with", "The logical id of that API.", ParameterKind.Words)
        ),
        new(
            RecipeName.NarrowOrigin,
            "narrow-origin",
            "Writes one origin wherever the API allows any.",
            new RecipeParameter("with", "The origin.", ParameterKind.Words)
        ),
        new(
            RecipeName.RemoveEntry,
            "remove-entry",
            "Removes the entry whose key or value is at the violation's place."
        ),
        new(
            RecipeName.RemoveItem,
            "remove-item",
            "Removes an item of a list, or a name of a list in one text, at the violation's place.",
            new RecipeParameter("item", "The item.", ParameterKind.Words)
        ),
        new(
            RecipeName.RemoveSuppression,
            "remove-suppression",
            "Removes the comment or metadata that silences nothing, or of its ids those that do not."
        ),
        new(
            RecipeName.RenameDeployment,
            "rename-deployment",
            "Gives the subject's deployment another logical id, references included."
        ),
        new(
            RecipeName.RenameKey,
            "rename-key",
            "Renames the key at the violation's place.",
            new RecipeParameter("to", "The new key.", ParameterKind.Words)
        ),
        new(
            RecipeName.ReplaceText,
            "replace-text",
            "Replaces parts of the text at the violation's place, each by the one that has its number.",
            new RecipeParameter("find", "The parts.", ParameterKind.Words),
            new RecipeParameter("with", "What replaces them.", ParameterKind.Words)
        ),
        new(
            RecipeName.ReplaceValue,
            "replace-value",
            "Replaces the value at the violation's place.",
            new RecipeParameter("with", "The new value.", ParameterKind.Words)
        ),
        new(
            RecipeName.SendOn,
            "send-on",
            "Lets the subject's behaviour of a distribution send more request headers on to the API.",
            new RecipeParameter("with", "The headers.", ParameterKind.Words)
        ),
        new(
            RecipeName.SetProperty,
            "set-property",
            "Sets a property of the subject's method, which is added where it is absent.",
            new RecipeParameter(
                "name",
                "The property.",
                ParameterKind.Choice,
                "AuthorizationType",
                "ApiKeyRequired"
            ),
            new RecipeParameter("to", "Its value.", ParameterKind.Words)
        ),
        new(
            RecipeName.ShowCode,
            "show-code",
            "Shows the code of the function as it would be, for a person to write.",
            new RecipeParameter(
                "change",
                "What changes.",
                ParameterKind.Choice,
                "add-origin",
                "complete-answer",
                "reshape-answer",
                "drop-origin",
                "answer-options"
            )
        ),
        new(
            RecipeName.SplitItems,
            "split-items",
            "Makes one item of each name, where items of a policy's list hold several."
        ),
        new(
            RecipeName.UnquoteItems,
            "unquote-items",
            "Takes the quotes off the items of a policy's list that have some of their own."
        ),
    ];
}
