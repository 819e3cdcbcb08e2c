using YiTa.Notebooks.Sessions;

namespace YiTa.Notebooks.Comms.Internal;

/// <summary>Takes outputs that nobody asked for.</summary>
internal sealed class NoSink : IOutputSink
{
    public void Publish(OutputEvent output)
    {
    }
}
