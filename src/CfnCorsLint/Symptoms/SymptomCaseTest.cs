namespace CfnCorsLint.Symptoms;

/// <summary>Says how a value in a message is compared with the text of a case.</summary>
public enum SymptomCaseTest
{
    Is,

    Begins,

    Ends,

    Has,

    Lacks,
}
