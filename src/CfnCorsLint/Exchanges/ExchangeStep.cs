namespace CfnCorsLint.Exchanges;

/// <summary>The part of an exchange that decides it.</summary>
public enum ExchangeStep
{
    Preflight,

    Answer,
}
