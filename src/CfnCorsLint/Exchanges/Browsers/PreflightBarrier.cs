namespace CfnCorsLint.Exchanges.Browsers;

/// <summary>What can refuse a preflight before any integration is called.</summary>
public enum PreflightBarrier
{
    Policy,

    Authorization,

    Key,

    Validator,
}
