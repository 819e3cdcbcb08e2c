namespace YiTa.Analysis.Display.Internal;

/// <summary>Makes a formatter for every MIME type that values of this library have.</summary>
internal sealed class NotebookFormatterSource
{
    public const string Html = "text/html";
    public const string Plain = "text/plain";
    public const string Mermaid = "text/vnd.mermaid";
    public const string Plotly = "application/vnd.plotly.v1+json";
    public const string Quantities = "application/vnd.yita.quantities+json";
    public const string Lineage = "application/vnd.yita.lineage+json";
    public const string MonteCarlo = "application/vnd.yita.monte-carlo+json";
    public const string Reconciliation = "application/vnd.yita.reconciliation+json";
    public const string Sensitivity = "application/vnd.yita.sensitivity+json";

    private readonly string[] _mimeTypes = [MonteCarlo, Html, Plain, Mermaid, Plotly, Quantities, Lineage, Reconciliation, Sensitivity];

    public IEnumerable<object> CreateTypeFormatters() => _mimeTypes.Select(mimeType => new NotebookFormatter(mimeType));
}
