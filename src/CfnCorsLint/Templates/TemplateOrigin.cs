namespace CfnCorsLint.Templates;

/// <summary>Says which tool, if any, wrote a template, as far as its path and its content tell.</summary>
public enum TemplateOrigin
{
    /// <summary>A person, or nothing tells of a tool.</summary>
    Unknown,

    /// <summary>The file has a name that people give to what <c>sam package</c> writes; the content decides.</summary>
    PerhapsPackage,

    /// <summary><c>sam package</c> or <c>aws cloudformation package</c>.</summary>
    Package,

    /// <summary><c>sam build</c>.</summary>
    SamBuild,

    ServerlessFramework,

    Cdk,

    /// <summary>The command line of AWS Amplify, in its first generation.</summary>
    Amplify,

    /// <summary>The text came by a pipe: whoever sends it there wants it back, whatever made it.</summary>
    Pipe,
}
