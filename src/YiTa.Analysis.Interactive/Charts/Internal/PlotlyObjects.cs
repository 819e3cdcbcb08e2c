using System.Dynamic;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Plotly.NET;
using Plotly.NET.LayoutObjects;
using Plotly.NET.TraceObjects;

namespace YiTa.Analysis.Interactive.Charts.Internal;

/// <summary>
/// Fills Plotly.NET's objects from JSON. They are all dynamic objects, whose members the base class library can set, while the names of
/// the methods that do so differ between their versions.
/// </summary>
internal static class PlotlyObjects
{
    public static T Fill<T>(T target, JsonObject? source, string? skip = null)
        where T : DynamicObject
    {
        foreach (var (name, value) in source ?? [])
        {
            if (name != skip) target.TrySetMember(new MemberName(name), ToValue(name, value)!);
        }

        return target;
    }

    private static object? ToValue(string name, JsonNode? node) => node switch
    {
        null => null,
        JsonObject members => Fill(Create(name), members),
        JsonArray items => items.Select(item => ToValue(name, item)).ToArray(),
        _ => Scalar(node.AsValue()),
    };

    private static object Scalar(JsonValue value) => value.GetValueKind() switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.String => value.GetValue<string>(),
        // A whole number stays one, so that 38099 does not become 38099.0.
        _ => Number(value.ToJsonString()),
    };

    private static object Number(string text)
    {
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole)) return whole;
        return double.Parse(text, CultureInfo.InvariantCulture);
    }

    /// <summary>The object that Plotly.NET's functions expect under a name; of names that they do not look at, a plain one.</summary>
    private static DynamicObj.DynamicObj Create(string name) => name switch
    {
        "title" => new Title(),
        "font" or "tickfont" or "textfont" => new Font(),
        "line" => new Line(),
        "marker" => new Marker(),
        "pattern" or "fillpattern" => new Pattern(),
        "error_x" or "error_y" => new Error(),
        "hoverlabel" => new Hoverlabel(),
        "margin" => new Margin(),
        "pad" => new Padding(),
        "legend" => new Legend(),
        "shapes" => new Shape(),
        "annotations" => new Annotation(),
        "node" => new SankeyNodes(),
        "link" => new SankeyLinks(),
        _ when name.StartsWith("xaxis", StringComparison.Ordinal) || name.StartsWith("yaxis", StringComparison.Ordinal) => new LinearAxis(),
        _ => new DynamicObj.DynamicObj(),
    };

    private sealed class MemberName(string name) : SetMemberBinder(name, ignoreCase: false)
    {
        public override DynamicMetaObject FallbackSetMember(DynamicMetaObject target, DynamicMetaObject value, DynamicMetaObject? errorSuggestion) =>
            throw new NotSupportedException($"{target.LimitType} has no place for '{Name}'.");
    }
}
