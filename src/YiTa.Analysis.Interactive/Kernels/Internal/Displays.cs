using Microsoft.DotNet.Interactive.Formatting;
using YiTa.Analysis.Charts;
using YiTa.Analysis.Interactive.Frames;
using YiTa.Analysis.Sql;

namespace YiTa.Analysis.Interactive.Kernels.Internal;

/// <summary>
/// The formatters that the library does not bring itself: a chart, which there is one output and here two, results of SQL, and frames with their companion.
/// </summary>
internal static class Displays
{
    public const string Plotly = "application/vnd.plotly.v1+json";

    public static void Register()
    {
        Formatter.SetPreferredMimeTypesFor(typeof(Chart), Plotly, HtmlFormatter.MimeType, PlainTextFormatter.MimeType);
        Formatter.Register<Chart>((chart, writer) => writer.Write(chart.Figure.ToJson().ToJsonString()), Plotly);
        Formatter.Register<Chart>((chart, writer) => writer.Write(PictureHtml.Of(chart)), HtmlFormatter.MimeType);
        Formatter.Register<Chart>((chart, writer) => writer.Write(chart.AlternativeText), PlainTextFormatter.MimeType);

        Formatter.SetPreferredMimeTypesFor(typeof(EvidenceResult), HtmlFormatter.MimeType, PlainTextFormatter.MimeType);
        Formatter.Register<EvidenceResult>((result, writer) => writer.Write(ResultText.Html(result)), HtmlFormatter.MimeType);
        Formatter.Register<EvidenceResult>((result, writer) => writer.Write(result.ToCsv()), PlainTextFormatter.MimeType);

        Formatter.SetPreferredMimeTypesFor(typeof(EvidenceFrame), HtmlFormatter.MimeType, PlainTextFormatter.MimeType);
        Formatter.Register<EvidenceFrame>((frame, writer) => writer.Write(ResultText.Html(frame)), HtmlFormatter.MimeType);
        Formatter.Register<EvidenceFrame>((frame, writer) => writer.Write($"{frame.Data}\n{frame.Companion}"), PlainTextFormatter.MimeType);
        SharedJson.Register();
    }
}
