namespace YiTa.Notebooks.Comms;

/// <summary>What a message of a comm does.</summary>
public enum CommMessageKind
{
    /// <summary>Opens it.</summary>
    Open,

    /// <summary>Says something over it.</summary>
    Message,

    /// <summary>Closes it.</summary>
    Close,
}
