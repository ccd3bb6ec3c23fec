namespace CfnCorsLint.Patches.Recipes;

/// <summary><c>extend-depends-on</c>: the Deployment waits for what it is to contain.</summary>
internal static class ExtendDependsOn
{
    public static void Plan(Repair repair)
    {
        if (repair.Subject.Deployment is { } deployment)
        {
            DependsOn.Join(repair.Draft, deployment.Resource.Body, repair.Words("with"));
        }
        else
        {
            repair.Draft.Refuse("the finding names no Deployment");
        }
    }
}
