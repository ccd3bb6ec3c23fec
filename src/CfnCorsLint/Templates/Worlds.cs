using System.Collections.Immutable;

namespace CfnCorsLint.Templates;

/// <summary>Reads something once for every world in which the conditions of the template make it different.</summary>
public static class Worlds
{
    /// <summary>More conditions than this are not told apart: what hangs on them stays unknown.</summary>
    public const int MaxConditions = 6;

    /// <summary>Reads with no condition assigned, and again in each world of the first condition that the reading asked for.</summary>
    /// <param name="read">Gives <see langword="null"/> where the thing does not exist.</param>
    /// <returns>
    /// A result for each world in which the thing exists, those with a true condition first. Conditions that follow from others
    /// are not assigned.
    /// </returns>
    public static ImmutableArray<(World World, T Result)> Explore<T>(
        Template template,
        Func<Evaluator, T?> read
    )
        where T : class
    {
        var results = ImmutableArray.CreateBuilder<(World World, T Result)>();
        Explore(template, new ConditionLogic(template), World.Any, read, results);
        return results.DrainToImmutable();
    }

    private static void Explore<T>(
        Template template,
        ConditionLogic logic,
        World world,
        Func<Evaluator, T?> read,
        ImmutableArray<(World World, T Result)>.Builder results
    )
        where T : class
    {
        var evaluator = new Evaluator(template, world, logic);
        T? result = read(evaluator);
        if (evaluator.MissingCondition is { } missing && world.Assigned.Count < MaxConditions)
        {
            Explore(template, logic, world.With(missing, true), read, results);
            Explore(template, logic, world.With(missing, false), read, results);
        }
        else if (result is not null)
        {
            results.Add((world, result));
        }
    }
}
