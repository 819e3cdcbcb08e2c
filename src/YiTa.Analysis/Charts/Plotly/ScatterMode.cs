using System.Text.Json.Serialization;

namespace YiTa.Analysis.Charts.Plotly;

/// <summary>What a <see cref="ScatterTrace"/> draws.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ScatterMode>))]
public enum ScatterMode
{
    /// <summary>Points.</summary>
    [JsonStringEnumMemberName("markers")]
    Markers,

    /// <summary>Lines.</summary>
    [JsonStringEnumMemberName("lines")]
    Lines,

    /// <summary>Texts.</summary>
    [JsonStringEnumMemberName("text")]
    Text,

    /// <summary>Lines with points.</summary>
    [JsonStringEnumMemberName("lines+markers")]
    LinesMarkers,

    /// <summary>Points with texts.</summary>
    [JsonStringEnumMemberName("markers+text")]
    MarkersText,

    /// <summary>Lines with points and texts.</summary>
    [JsonStringEnumMemberName("lines+markers+text")]
    LinesMarkersText,
}
