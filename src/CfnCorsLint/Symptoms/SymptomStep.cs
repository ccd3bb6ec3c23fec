namespace CfnCorsLint.Symptoms;

/// <summary>Says which answer of a call a symptom is about: the answer to the preflight, to the call itself, or to either.</summary>
public enum SymptomStep
{
    /// <summary>The text does not tell, or it is about no call.</summary>
    Either,

    /// <summary>The answer to OPTIONS, with which the browser asks first.</summary>
    Preflight,

    /// <summary>The answer to the call itself.</summary>
    Call,
}
