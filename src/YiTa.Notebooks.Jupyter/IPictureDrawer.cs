using System.Text.Json.Nodes;
using YiTa.Notebooks.Documents;

namespace YiTa.Notebooks.Jupyter;

/// <summary>
/// Draws static pictures of outputs after they were shown, for readers that run no script. Where a client can answer questions,
/// somebody looks: no cell waits, and the picture follows as an update of the display. A client that cannot (nbclient, nbconvert,
/// papermill) hears nothing more once its last cell has ended: there a cell ends with its pictures, or after 20 seconds without them.
/// </summary>
public interface IPictureDrawer
{
    /// <summary>Whether an output is one to draw a picture of. Quick.</summary>
    /// <param name="data">The output.</param>
    bool CanDraw(MimeBundle data);

    /// <summary>Draws an output. Never throws for what it holds.</summary>
    /// <param name="data">The output; not changed.</param>
    /// <param name="metadata">Its metadata, or null for none; not changed.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The output with its picture and its metadata, or null where it cannot be drawn.</returns>
    Task<(MimeBundle Data, JsonObject Metadata)?> DrawAsync(MimeBundle data, JsonObject? metadata, CancellationToken cancellation);
}
