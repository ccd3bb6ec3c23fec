namespace CfnCorsLint.Exchanges.Model;

/// <summary>The part of an exchange that decides it.</summary>
public enum ExchangeStep
{
    Preflight,

    Answer,
}
