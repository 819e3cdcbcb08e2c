namespace YiTa.Analysis.Evidence;

/// <summary>A name that was asked for does not occur in the package, or not once where one was wanted.</summary>
public sealed class EvidenceLookupException : Exception
{
    internal EvidenceLookupException(string what, string name, IReadOnlyCollection<string> known)
        : base($"There is no {what} '{name}' in the evidence package; {Internal.Nearest.Hint(name, known)}.")
    {
        What = what;
        Name = name;
        Nearest = Internal.Nearest.Find(name, known);
    }

    internal EvidenceLookupException(string what, string name, string message, IReadOnlyList<string> candidates)
        : base(message)
    {
        What = what;
        Name = name;
        Nearest = candidates;
    }

    /// <summary>What was looked for, such as <c>place</c> or <c>theme</c>.</summary>
    public string What { get; }

    /// <summary>The name that was asked for.</summary>
    public string Name { get; }

    /// <summary>At most three names that occur and are spelled alike, the nearest first; empty when there are none. For a name
    /// that several places have: their keys.</summary>
    public IReadOnlyList<string> Nearest { get; }
}
