namespace CfnCorsLint.Symptoms;

/// <summary>The answer that a symptom is about.</summary>
public enum SymptomStep
{
    /// <summary>The text does not tell, or it is about no call.</summary>
    Either,

    /// <summary>The answer to OPTIONS, with which the browser asks first.</summary>
    Preflight,

    /// <summary>The answer to the call itself.</summary>
    Call,
}
