namespace YiTa.Notebooks.Kernels.Help;

/// <summary>Whether code can be run as it stands.</summary>
public enum CompletenessState
{
    /// <summary>It can.</summary>
    Complete,

    /// <summary>Something is still to come, such as a closing brace.</summary>
    Incomplete,

    /// <summary>It is wrong whatever comes.</summary>
    Invalid,

    /// <summary>The kernel cannot tell.</summary>
    Unknown,
}
