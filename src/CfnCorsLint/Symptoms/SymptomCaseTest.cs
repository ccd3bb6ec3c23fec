namespace CfnCorsLint.Symptoms;

/// <summary>How a value in a text is compared.</summary>
public enum SymptomCaseTest
{
    Is,

    Begins,

    Ends,

    Has,

    Lacks,
}
