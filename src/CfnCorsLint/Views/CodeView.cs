using CfnCorsLint.Apis.Functions;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Handlers;

namespace CfnCorsLint.Views;

/// <summary>The code of a function behind a method as <c>inspect</c> shows it.</summary>
/// <param name="Place">Its handler, or what stands for it.</param>
/// <param name="AllowOrigin">What it tells of Access-Control-Allow-Origin on answers of success.</param>
/// <param name="Malformed">The first of its answers where API Gateway takes none of them for one; <see langword="null"/> where it does, or that is not known.</param>
/// <param name="Bare">The first answer that lacks the header beside others that have it; <see langword="null"/> when none is known to.</param>
public sealed record CodeView(
    CodePlace Place,
    CodeEvidence AllowOrigin,
    HandlerAnswer? Malformed,
    HandlerAnswer? Bare
)
{
    /// <summary>Why nothing is known of the code behind a method, which lies nowhere that is read; <see langword="null"/> where it was found, or none is looked for.</summary>
    public static string? WhyMissing(Api api, Method method) =>
        method.Verb != "OPTIONS" && FunctionBehind.CodeOf(api, method) is { Place: null } code
            ? code.Silence?.Why
            : null;

    /// <returns><see langword="null"/> where no code was found, or what it sets is taken off.</returns>
    public static CodeView? Of(Api api, Method method) =>
        method.Verb != "OPTIONS" && FunctionBehind.CodeOf(api, method) is { Place: { } place } code
            ? new CodeView(
                place,
                code.OriginOfSuccess.Evidence,
                api.Kind == ApiKind.Rest && code.WhyMalformed is not null ? code.Answers[0] : null,
                code.BareAnswers.FirstOrDefault(answer =>
                    FunctionBehind.Reaches(api, method, answer)
                )
            )
            : null;
}
