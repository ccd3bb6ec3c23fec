using CfnCorsLint.Apis.Model;
using CfnCorsLint.Apis.Model.Fronts;

namespace CfnCorsLint.Exchanges.Model;

/// <summary>A way that calls take to an API through what stands in front of it: a distribution or a routing rule.</summary>
/// <param name="Path">As the viewer calls it.</param>
public abstract record Way(string Path)
{
    /// <summary>By which people name it: the logical id of what stands in front.</summary>
    public abstract string Id { get; }

    /// <summary>What tells it from other ways.</summary>
    public virtual string Name => Id;

    /// <summary>A way that leads through a cache behaviour of a CloudFront distribution.</summary>
    public sealed record OfDistribution(Passage Passage, string Path) : Way(Path)
    {
        public override string Id => Passage.Distribution.Id;

        public override string Name => Passage.Name;
    }

    /// <summary>A way that a routing rule opens to calls with certain headers, while their preflights, which carry none, go to others.</summary>
    /// <param name="Catcher">The API that gets the preflights; <see langword="null"/> where none does.</param>
    public sealed record OfRule(HeaderRouting Rule, Api? Catcher, string Path) : Way(Path)
    {
        public override string Id => Rule.Id;
    }
}
