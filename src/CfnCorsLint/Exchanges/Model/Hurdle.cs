namespace CfnCorsLint.Exchanges.Model;

/// <summary>What an answer must let the browser past; a preflight all of it, any other answer the origin and the credentials.</summary>
public enum Hurdle
{
    Status,

    Origin,

    Credentials,

    Methods,

    Headers,
}
