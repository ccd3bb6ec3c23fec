using System.Globalization;
using CfnCorsLint.Exchanges.Model;
using CfnCorsLint.Templates.Values;
using CfnCorsLint.Views.Dialogues;

namespace CfnCorsLint.Views;

/// <summary>Writes the sentence behind a mark of the matrix, which says what the browser does.</summary>
internal sealed class MarkSentences
{
    private readonly string _path;

    /// <param name="path">Of the route.</param>
    public MarkSentences(string path)
    {
        _path = path;
    }

    /// <summary>Makes the mark of a hurdle that no call meets: a dash.</summary>
    public static RouteMark NotNeeded(string words, string why) =>
        new(null, words, why, null, null);

    public string Of(AnswerCondition answerCondition, TriedRequest tried, Verdict verdict)
    {
        string sentence = answerCondition switch
        {
            AnswerCondition.Status => OfStatus(tried, verdict),
            AnswerCondition.Origin => OfOrigin(tried, verdict),
            AnswerCondition.Credentials => Of(
                tried,
                verdict,
                $"calls with cookies from {tried.Request.Origin}"
            ),
            AnswerCondition.Methods => Of(tried, verdict, tried.Request.Method),
            _ => Of(tried, verdict, $"{tried.Request.Method} with {Names(tried)}"),
        };
        return sentence + Basis(tried, verdict);
    }

    /// <summary>Says whether pages can read the errors that API Gateway answers by itself.</summary>
    public static string OfErrors(TriedRequest tried, Verdict verdict)
    {
        string which = $"such as {StatusOf(tried.Answer)}";
        return verdict.Passes switch
        {
            Truth.True =>
                $"Pages of {tried.Request.Origin} can read the errors that the gateway answers by itself, {which}.",
            Truth.False =>
                $"Pages of {tried.Request.Origin} cannot read the errors that the gateway answers by itself, {which}: {verdict.Reason}.",
            _ =>
                $"Whether pages can read the errors that the gateway answers by itself is not known: {verdict.Reason}.",
        };
    }

    private string OfStatus(TriedRequest tried, Verdict verdict) =>
        verdict.Passes switch
        {
            Truth.True =>
                $"OPTIONS {_path} is answered with {StatusOf(tried.Answer)}, and asks for no authorization.",
            Truth.False =>
                $"OPTIONS {_path} is answered with {StatusOf(tried.Answer)}, and {verdict.Reason}.",
            _ =>
                $"What status OPTIONS {_path} gets is not known before deployment: {verdict.Reason}.",
        };

    private string OfOrigin(TriedRequest tried, Verdict verdict) =>
        verdict.Passes switch
        {
            Truth.True =>
                $"{Subject(tried)} allows pages of {tried.Request.Origin}: its Access-Control-Allow-Origin is '{tried.Answer.Find("Access-Control-Allow-Origin")?.Text}'.",
            Truth.False =>
                $"{Subject(tried)} keeps out pages of {tried.Request.Origin}: {verdict.Reason}.",
            _ =>
                $"Whether the answer to {tried.Verb} {_path} allows pages of {tried.Request.Origin} is not known before deployment: {verdict.Reason}.",
        };

    /// <param name="calls">What it allows or not.</param>
    private string Of(TriedRequest tried, Verdict verdict, string calls) =>
        verdict.Passes switch
        {
            Truth.True => $"{Subject(tried)} allows {calls}.",
            Truth.False => $"{Subject(tried)} does not allow {calls}: {verdict.Reason}.",
            _ =>
                $"Whether the answer to {tried.Verb} {_path} allows {calls} is not known before deployment: {verdict.Reason}.",
        };

    private static string Basis(TriedRequest tried, Verdict verdict) =>
        verdict.Passes == Truth.True
            ? ""
            : (
                tried.IsOfAny
                    ? $" Which methods pages call here is not known: {tried.Request.Method} stands for them."
                    : ""
            ) + (tried.IsCertain ? "" : " That pages call so is assumed.");

    private string Subject(TriedRequest tried) => $"The answer to {tried.Verb} {_path}";

    private static string Names(TriedRequest tried) => string.Join(", ", tried.Request.Headers);

    private static string StatusOf(Answer answer) =>
        answer.Status?.ToString(CultureInfo.InvariantCulture) ?? "a status of 200 to 299";
}
