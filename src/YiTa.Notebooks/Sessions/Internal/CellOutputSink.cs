using YiTa.Notebooks.Documents;

namespace YiTa.Notebooks.Sessions.Internal;

/// <summary>Stores outputs in a cell of a document.</summary>
internal sealed class CellOutputSink(IList<CellOutput> outputs) : IOutputSink
{
    public void Publish(OutputEvent output)
    {
        switch (output)
        {
            case StreamEvent stream when outputs.Count > 0 && outputs[^1] is StreamOutput last && last.Name == stream.Name:
                last.Text += stream.Text;
                break;
            case StreamEvent stream:
                outputs.Add(new StreamOutput(stream.Name, stream.Text));
                break;
            case DisplayEvent display:
                outputs.Add(new DisplayDataOutput(display.Data, display.Metadata, display.DisplayId));
                break;
            case ResultEvent result:
                outputs.Add(new ExecuteResultOutput(result.Data, result.ExecutionCount, result.Metadata));
                break;
            case UpdateDisplayEvent update:
                foreach (var shown in outputs.OfType<RichOutput>().Where(shown => shown.DisplayId == update.DisplayId))
                    shown.Data = update.Data;
                break;
            case ErrorEvent error:
                outputs.Add(new ErrorOutput(error.Error.Name, error.Error.Message, error.Error.Traceback));
                break;
            case ClearEvent:
                outputs.Clear();
                break;
        }
    }
}
