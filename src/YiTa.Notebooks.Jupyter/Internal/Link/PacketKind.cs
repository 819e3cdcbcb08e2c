namespace YiTa.Notebooks.Jupyter.Internal.Link;

/// <summary>What a packet is.</summary>
internal enum PacketKind
{
    /// <summary>To the worker: run a cell.</summary>
    Execute,

    /// <summary>To the worker: the cell that will be run next, to be compiled while the one before it still runs.</summary>
    Announce,

    /// <summary>To the worker: stop a cell.</summary>
    Interrupt,

    /// <summary>To the worker: a request that it answers beside cells, such as for completion.</summary>
    Ask,

    /// <summary>To the worker: a message of a comm, answered by <see cref="Answer"/> once it was handled.</summary>
    Comm,

    /// <summary>To the worker: stop what handles a message of a comm.</summary>
    StopComm,

    /// <summary>To the worker: the line that a cell asked for.</summary>
    Line,

    /// <summary>To the worker: nobody can be asked for a line.</summary>
    NoLine,

    /// <summary>From the worker: it can take cells.</summary>
    Ready,

    /// <summary>From the worker: a message for iopub.</summary>
    Output,

    /// <summary>From the worker: a cell has ended.</summary>
    Done,

    /// <summary>From the worker: an answer to <see cref="Ask"/> or <see cref="Comm"/>.</summary>
    Answer,

    /// <summary>From the worker: a cell asks for a line.</summary>
    Input,
}
