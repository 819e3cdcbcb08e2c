namespace YiTa.Analysis.Time.Internal;

/// <summary>Why a text is not EDTF: the 1-based position in it and what was expected there.</summary>
internal readonly record struct EdtfProblem(int Position, string Expected);
