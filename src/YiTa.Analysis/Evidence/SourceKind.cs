namespace YiTa.Analysis.Evidence;

/// <summary>Whether a source was written by those who took part.</summary>
public enum SourceKind
{
    /// <summary><c>primary</c>: a document of the time.</summary>
    Primary,

    /// <summary><c>secondary</c>: an account written later.</summary>
    Secondary,
}
