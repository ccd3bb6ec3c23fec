namespace CfnCorsLint.Exchanges.Model;

/// <summary>Says which part of an exchange decides whether a call passes: the preflight or the answer itself.</summary>
public enum ExchangeStep
{
    Preflight,

    Answer,
}
