using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using YiTa.Analysis.Charts.Plotly;
using YiTa.Analysis.Charts.Plotly.Internal;

namespace YiTa.Analysis.Interactive.Charts.Internal;

/// <summary>The attribute of a figure at which reading stopped.</summary>
internal sealed partial class FigurePlace
{
    private const int LongestValue = 60;

    private readonly JsonObject? _owner;
    private readonly string _name;
    private readonly Type? _type;

    private FigurePlace(string path, JsonObject? owner, string name, Type? type) => (Path, _owner, _name, _type) = (path, owner, name, type);

    public string Path { get; }

    public string Found => _owner?[_name]?.ToJsonString() is not { } json ? "no value" : json.Length <= LongestValue ? json : json[..LongestValue] + "…";

    public string Expected => _type is null ? "another shape" : Words(_type);

    public string Advice => _owner is null ? "Take the trace out of the chart." : "Drop it with dropUnknown: true, or take it out of the chart.";

    /// <param name="figure">The JSON that was read.</param>
    /// <param name="path">Where reading stopped; an item of a list stands for the attribute that has the list.</param>
    public static FigurePlace Of(JsonObject figure, string path)
    {
        JsonNode? node = figure;
        Type? type = typeof(PlotlyFigure);
        (string Path, JsonObject? Owner, string Name, Type? Type) last = ("", null, "", null);
        var walked = "";
        foreach (Match step in Steps().Matches(path))
        {
            if (step.Groups["index"] is { Success: true } index)
            {
                walked += step.Value;
                node = node is JsonArray items && int.Parse(index.Value, CultureInfo.InvariantCulture) is var at && at < items.Count ? items[at] : null;
                type = Item(type);
                if (type == typeof(Trace) && node is JsonObject trace) type = TraceType(trace);
                continue;
            }

            var name = step.Groups["name"].Value;
            walked += walked.Length == 0 ? name : "." + name;
            type = type is null ? null : PlotlyJson.Spelling.GetTypeInfo(type)?.Properties.FirstOrDefault(member => member.Name == name)?.PropertyType;
            last = (walked, node as JsonObject, name, type);
            node = (node as JsonObject)?[name];
        }

        // A trace as a whole cannot be left out without a word: it is what the chart shows.
        return last.Name == "data" ? new(walked, null, "", null) : new(last.Path, last.Owner, last.Name, last.Type);
    }

    /// <summary>Takes the attribute out of the figure; false where there is none to take.</summary>
    public bool TryRemove() => _owner?.Remove(_name) == true;

    private static Type? Item(Type? type) => type is { IsGenericType: true } ? type.GetGenericArguments()[0] : null;

    private static Type TraceType(JsonObject trace) => trace["type"]!.GetValue<string>() switch
    {
        "bar" => typeof(BarTrace),
        "heatmap" => typeof(HeatmapTrace),
        "sankey" => typeof(SankeyTrace),
        _ => typeof(ScatterTrace),
    };

    private static string Words(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type.IsEnum)
        {
            var names = Enum.GetValues(type).Cast<object>().Select(value => JsonSerializer.SerializeToNode(value, type)!.GetValue<string>());
            return $"one of {string.Join(", ", names)}";
        }

        if (Item(type) is { } item) return $"a list, each item {Words(item)}";
        return type == typeof(string) ? "a text"
            : type == typeof(bool) ? "true or false"
            : type == typeof(double) ? "a number"
            : type == typeof(int) ? "a whole number"
            : type == typeof(PlotlyValue) ? "a number or a text"
            : "an object";
    }

    [GeneratedRegex(@"\[(?<index>[0-9]+)\]|\['(?<name>[^']+)'\]|\.(?<name>[^.\[]+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Steps();
}
