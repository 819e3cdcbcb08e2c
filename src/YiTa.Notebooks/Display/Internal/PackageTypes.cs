using System.Data;
using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.DotNet.Interactive.Formatting;

namespace YiTa.Notebooks.Display.Internal;

/// <summary>
/// Types of packages that only an extension of .NET Interactive would show: charts of Plotly.NET and frames of Microsoft.Data.Analysis.
/// Both are known by their names and shapes alone, so that no package is needed here.
/// </summary>
internal static class PackageTypes
{
    private const string Plotly = "application/vnd.plotly.v1+json";

    /// <summary>How a chart of Plotly.NET is shown, or null for every other type.</summary>
    public static ConventionSource? Chart(Type type)
    {
        // A module with a type of its name until version 4, a type since.
        for (var known = type; known is not null; known = known.BaseType)
        {
            if (known.FullName is "Plotly.NET.GenericChart" or "Plotly.NET.GenericChart+GenericChart" && ToJson(known) is { } toJson)
                return Chart(known, chart => (string)toJson.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [chart], null)!);
        }

        return null;
    }

    /// <summary>A frame of Microsoft.Data.Analysis as a table, or null for every other value.</summary>
    public static DataTable? Table(object value)
    {
        if (value.GetType().FullName != "Microsoft.Data.Analysis.DataFrame")
            return null;
        dynamic frame = value;
        var table = new DataTable();
        var columns = ((IEnumerable<object>)frame.Columns).ToList();
        foreach (dynamic column in columns)
            table.Columns.Add((string)column.Name, typeof(object));
        for (var row = 0L; row < (long)frame.Rows.Count; row++)
            table.Rows.Add([.. columns.Select(column => (object?)((dynamic)column)[row] ?? DBNull.Value)]);
        return table;
    }

    private static MethodInfo? ToJson(Type type) =>
        type.GetMethod("toJson", BindingFlags.Public | BindingFlags.Static, [type])
        ?? type.DeclaringType?.GetMethod("toJson", BindingFlags.Public | BindingFlags.Static, [type]);

    private static ConventionSource Chart(Type type, Func<object?, string> json) => new(
        [
            new DelegateFormatter(type, Plotly, (chart, context) => Write(context, json(chart))),
            new DelegateFormatter(type, PlainTextFormatter.MimeType, (chart, context) => Write(context, Describe(JsonNode.Parse(json(chart))!))),
        ],
        [Plotly, PlainTextFormatter.MimeType]);

    // The title, where there is one, and the kinds of the traces.
    private static string Describe(JsonNode figure)
    {
        var title = figure["layout"]?["title"] is JsonObject titled ? titled["text"] : figure["layout"]?["title"];
        var kinds = (figure["data"] as JsonArray ?? []).Select(trace => (string?)trace?["type"] ?? "scatter").Distinct();
        var what = $"Plotly chart ({string.Join(", ", kinds)})";
        return title is JsonValue text ? $"{text}: {what}" : what;
    }

    private static bool Write(FormatContext context, string text)
    {
        context.Writer.Write(text);
        return true;
    }
}
