namespace YiTa.Analysis.Evidence;

/// <summary>What <see cref="EvidenceVerifier"/> found.</summary>
/// <param name="Problems">All that does not hold, by source in the order of the package, then by line and column of its text.</param>
/// <param name="Coverage">For each source whose text was read, how its printed numbers are accounted for.</param>
public sealed record EvidenceVerification(IReadOnlyList<VerificationProblem> Problems, IReadOnlyList<SourceCoverage> Coverage)
{
    /// <summary>True when there is no problem.</summary>
    public bool Holds => Problems.Count == 0;
}
