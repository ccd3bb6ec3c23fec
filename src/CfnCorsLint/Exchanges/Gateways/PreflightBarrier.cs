namespace CfnCorsLint.Exchanges.Gateways;

/// <summary>Lists what can refuse a preflight before API Gateway calls any integration.</summary>
public enum PreflightBarrier
{
    Policy,

    Authorization,

    Key,

    Validator,
}
