namespace YiTa.Analysis.Evidence;

/// <summary>An evidence package has faults; nothing of it was loaded.</summary>
public sealed class EvidenceFormatException : FormatException
{
    internal EvidenceFormatException(string package, IReadOnlyList<EvidenceFault> faults)
        : base(Describe(package, faults))
    {
        Package = package;
        Faults = faults;
    }

    /// <summary>The folder that was to be loaded, or <c>embedded data</c>.</summary>
    public string Package { get; }

    /// <summary>All faults of all files, by file, line and column. Of one file at most a hundred are listed; a last fault of
    /// the kind <see cref="EvidenceFaultKind.MoreFaults"/> then says how many more there are.</summary>
    public IReadOnlyList<EvidenceFault> Faults { get; }

    private static string Describe(string package, IReadOnlyList<EvidenceFault> faults)
    {
        var files = faults.Select(fault => fault.File).Distinct(StringComparer.Ordinal).Count();
        var count = faults.Any(fault => fault.Kind == EvidenceFaultKind.MoreFaults) ? $"more than {faults.Count - 1} faults"
            : faults.Count == 1 ? "1 fault"
            : $"{faults.Count} faults";
        var where = files == 1 ? "" : $" in {files} files";
        return $"The evidence package '{package}' has {count}{where}; nothing was loaded.\n"
            + string.Join('\n', faults.Select(fault => fault.Message));
    }
}
