using YiTa.Notebooks.Sessions;

namespace YiTa.Notebooks.Jupyter.Internal.Worker;

/// <summary>Takes the outputs of a cell that is to show none.</summary>
internal sealed class SilentSink : IOutputSink
{
    public void Publish(OutputEvent output)
    {
    }
}
