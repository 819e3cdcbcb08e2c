namespace YiTa.Analysis.Evidence.Internal;

/// <summary>Why a cell breaks the rule of its column.</summary>
internal readonly record struct CellFault(EvidenceFaultKind Kind, string Expected);
