using System.Text.Json.Serialization;

namespace YiTa.Analysis.Charts.Plotly;

/// <summary>The scale of an axis.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AxisType>))]
public enum AxisType
{
    /// <summary>Equal steps are equal differences.</summary>
    [JsonStringEnumMemberName("linear")]
    Linear,

    /// <summary>Equal steps are equal factors.</summary>
    [JsonStringEnumMemberName("log")]
    Log,

    /// <summary>Dates.</summary>
    [JsonStringEnumMemberName("date")]
    Date,

    /// <summary>Categories.</summary>
    [JsonStringEnumMemberName("category")]
    Category,
}
