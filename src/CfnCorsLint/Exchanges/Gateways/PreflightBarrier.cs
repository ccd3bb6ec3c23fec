namespace CfnCorsLint.Exchanges.Gateways;

/// <summary>What can refuse a preflight before any integration is called.</summary>
public enum PreflightBarrier
{
    Policy,

    Authorization,

    Key,

    Validator,
}
