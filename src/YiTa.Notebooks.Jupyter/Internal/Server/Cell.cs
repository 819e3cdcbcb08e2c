using YiTa.Notebooks.Jupyter.Internal.Content;
using YiTa.Notebooks.Jupyter.Internal.Messages;

namespace YiTa.Notebooks.Jupyter.Internal.Server;

/// <summary>A cell that a client sent.</summary>
/// <param name="Id">Names it towards the worker.</param>
/// <param name="Request">The message.</param>
/// <param name="Content">Its content.</param>
internal sealed record Cell(int Id, JupyterRequest Request, ExecuteRequest Content)
{
    /// <summary>Its number, once it runs.</summary>
    public int Count { get; set; }

    /// <summary>Whether it is counted and remembered.</summary>
    public bool IsStored => Content.StoreHistory && !Content.Silent;
}
