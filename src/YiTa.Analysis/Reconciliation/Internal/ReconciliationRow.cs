namespace YiTa.Analysis.Reconciliation.Internal;

/// <summary>A claim with what is said of it, a text for each column after the first.</summary>
internal sealed record ReconciliationRow(Claim Claim, IReadOnlyList<string> Cells);
