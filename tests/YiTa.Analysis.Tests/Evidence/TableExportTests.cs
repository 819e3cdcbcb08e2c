using System.Text.Json;
using CsvHelper;
using YiTa.Analysis.Evidence;

namespace YiTa.Analysis.Tests.Evidence;

public sealed class TableExportTests
{
    [Fact]
    public void Csv_quotes_where_it_must()
    {
        var csv = TableExport.ToCsv(
            ["a", "b,c", "d"],
            [["x", "y \"z\"", null], [1, 2.50m, 0.1], [long.MinValue, "line\nbreak", true], ["=1+1", "", new byte[] { 1, 2 }], [double.NaN, 1e21, -0.5]]);
        Assert.Equal("a,\"b,c\",d\nx,\"y \"\"z\"\"\",\n1,2.50,0.1\n-9223372036854775808,\"line\nbreak\",true\n=1+1,,AQI=\nNaN,1E+21,-0.5\n", csv);
    }

    [Fact]
    public void Json_keeps_types_and_letters()
    {
        var json = TableExport.ToJson(["a", "a", "伊"], [["x", 2.50m, null], [long.MaxValue, 0.1, true], ["\"<é>", double.PositiveInfinity, 1]]);
        Assert.Equal(
            """
            [
              {
                "a": "x",
                "a_2": 2.50,
                "伊": null
              },
              {
                "a": 9223372036854775807,
                "a_2": 0.1,
                "伊": true
              },
              {
                "a": "\"<é>",
                "a_2": "Infinity",
                "伊": 1
              }
            ]

            """,
            json);
    }

    [Fact]
    public void Real_tables_come_back_as_they_were()
    {
        foreach (var table in EvidencePackage.Load().Tables)
        {
            using var csv = CsvReader.FromText(table.ToCsv(), CsvReaderOptions.Default with { Separator = ',' });
            csv.ReadHeader();
            Assert.Equal(table.Columns.Select(column => column.Name), csv.Headers);
            foreach (var row in table.Rows)
            {
                Assert.True(csv.Read());
                for (var i = 0; i < row.Count; i++)
                    Assert.Equal(Convert.ToString(row[i], System.Globalization.CultureInfo.InvariantCulture), csv.GetString(i));
            }

            Assert.False(csv.Read());
            using var json = JsonDocument.Parse(table.ToJson());
            Assert.Equal(table.Rows.Count, json.RootElement.GetArrayLength());
        }
    }

    [Fact]
    public void Rows_must_fit()
    {
        Assert.Equal("Expected at least one column. (Parameter 'columns')", Assert.Throws<ArgumentException>(() => TableExport.ToCsv([], [])).Message);
        Assert.Equal("A row has 2 cells; expected 1, one for each column. (Parameter 'row')", Assert.Throws<ArgumentException>(() => TableExport.ToJson(["a"], [[1, 2]])).Message);
        Assert.Equal("A cell is a System.Guid; expected a string, a number, a truth value, an array of bytes or null. (Parameter 'cell')", Assert.Throws<ArgumentException>(() => TableExport.ToCsv(["a"], [[Guid.Empty]])).Message);
    }
}
