using YiTa.Notebooks.Display;

namespace YiTa.Notebooks.Tests.Display
{
    /// <summary>What notebooks for .NET Interactive show through extensions, shown without them.</summary>
    public class PackageTypesTests
    {
        [Fact]
        public void A_frame_is_a_table_with_its_nulls()
        {
            var frame = new Microsoft.Data.Analysis.DataFrame(new("place", ["Ili", "Tacheng"]), new("people", [14_000, null]));

            var bundle = Assert.Single(new FormatterRegistry().ToBundles(frame));

            Assert.Equal(
                "<table><thead><tr><th style=\"text-align: left\">place</th><th style=\"text-align: right\">people</th></tr></thead><tbody>"
                + "<tr><td style=\"text-align: left\">Ili</td><td style=\"text-align: right\">14000</td></tr>"
                + "<tr><td style=\"text-align: left\">Tacheng</td><td style=\"text-align: left\">&lt;null&gt;</td></tr></tbody></table>",
                bundle.GetText("text/html"));
        }

        [Theory]
        [InlineData("""{"title":{"text":"Left"}}""", "Left: Plotly chart (bar, scatter)")]
        [InlineData("""{"title":"Left"}""", "Left: Plotly chart (bar, scatter)")]
        [InlineData("{}", "Plotly chart (bar, scatter)")]
        public void A_chart_of_Plotly_NET_is_a_chart(string layout, string text)
        {
            var json = """{"data":[{"type":"bar","x":["Ili"],"y":[14000]},{"y":[1]}],"layout":""" + layout + "}";
            var chart = new Plotly.NET.GenericChart.Chart(json);

            var bundle = Assert.Single(new FormatterRegistry().ToBundles(chart));

            Assert.Equal(["application/vnd.plotly.v1+json", "text/plain"], bundle.Keys);
            Assert.Equal(json, bundle["application/vnd.plotly.v1+json"].ToJsonString());
            Assert.Equal(text, bundle.GetText("text/plain"));
        }
    }
}

// Stand-ins that have the names and shapes of the packages' types.
namespace Microsoft.Data.Analysis
{
    public sealed class DataFrame(params DataFrameColumn[] columns)
    {
        public IReadOnlyList<DataFrameColumn> Columns { get; } = columns;

        public DataFrameRows Rows { get; } = new(columns[0].Length);
    }

    public sealed record DataFrameRows(long Count);

    public sealed class DataFrameColumn(string name, object?[] values)
    {
        public string Name => name;

        public long Length => values.Length;

        public object? this[long row] => values[row];
    }
}

namespace Plotly.NET
{
    public abstract class GenericChart
    {
        public static string toJson(GenericChart chart) => ((Chart)chart).Json;

        public sealed class Chart(string json) : GenericChart
        {
            public string Json => json;
        }
    }
}
