namespace CfnCorsLint.Exchanges.Model;

/// <summary>A condition that an answer must fulfil so that the browser goes on: a preflight all of them, any other answer the origin and the credentials.</summary>
public enum AnswerCondition
{
    Status,

    Origin,

    Credentials,

    Methods,

    Headers,
}
