using YiTa.Notebooks.Documents;
using YiTa.Notebooks.Sessions;

namespace YiTa.Notebooks.Jupyter.Internal.Worker;

/// <summary>Keeps the value of a user's expression; what it shows on the way is nobody's.</summary>
internal sealed class ExpressionSink : IOutputSink
{
    /// <summary>The value in its MIME types, or null where the code left none.</summary>
    public MimeBundle? Value { get; private set; }

    public void Publish(OutputEvent output) => Value = output switch
    {
        ResultEvent result => result.Data,
        DisplayEvent display => Value ?? display.Data,
        _ => Value,
    };
}
