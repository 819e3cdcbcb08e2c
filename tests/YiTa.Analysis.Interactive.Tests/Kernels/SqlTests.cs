using Microsoft.Data.Analysis;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Events;
using YiTa.Analysis.Evidence;
using YiTa.Analysis.Interactive.Tests.Support;
using YiTa.Analysis.Sql;

namespace YiTa.Analysis.Interactive.Tests.Kernels;

public class SqlTests
{
    [Fact]
    public async Task A_query_shows_a_table()
    {
        using var bench = await KernelBench.LoadedAsync();
        var shown = Assert.Single(await bench.ShowAsync("#!sql\nSELECT id, value, low, '<b>, \"q\"' AS markup FROM demographics WHERE id = 'yita-han-population-ili-1949';"));
        Assert.Equal(
            [
                ("text/html", "<table class=\"yita-result\"><thead><tr><th scope=\"col\" style=\"text-align: left\">id</th><th scope=\"col\" style=\"text-align: right\">value</th><th scope=\"col\" style=\"text-align: right\">low</th><th scope=\"col\" style=\"text-align: left\">markup</th></tr></thead>"
                    + "<tbody><tr><td style=\"text-align: left\">yita-han-population-ili-1949</td><td style=\"text-align: right\">38099</td><td style=\"text-align: right\"></td><td style=\"text-align: left\">&lt;b&gt;, &quot;q&quot;</td></tr></tbody></table>"),
                ("text/plain", "id,value,low,markup\nyita-han-population-ili-1949,38099,,\"<b>, \"\"q\"\"\"\n"),
            ],
            shown.FormattedValues.Select(value => (value.MimeType, value.Value)));
    }

    [Fact]
    public async Task A_result_goes_to_other_kernels_as_a_frame()
    {
        using var bench = await KernelBench.LoadedAsync();
        await bench.RunAsync("#!sql --name themes\nSELECT theme, count(*) AS figures, avg(value) AS mean, min(place) AS place FROM observations GROUP BY theme ORDER BY theme");
        var events = await bench.RunAsync("#!share --from sql themes\n#!share --from sql it\nthemes");
        var frame = Assert.IsType<DataFrame>(Assert.Single(events.OfType<ReturnValueProduced>()).Value);
        Assert.Equal([typeof(string), typeof(long), typeof(double), typeof(string)], frame.Columns.Select(column => column.DataType));
        var counts = EvidencePackage.Load().Observations.GroupBy(figure => figure.Theme).OrderBy(theme => theme.Key, StringComparer.Ordinal);
        Assert.Equal(counts.Select(theme => (theme.Key, theme.LongCount())), frame["theme"].Cast<string>().Zip(frame["figures"].Cast<long>()));
    }

    [Fact]
    public async Task Columns_of_one_name_and_nulls_are_kept_apart()
    {
        using var bench = await KernelBench.LoadedAsync();
        await bench.RunAsync("#!sql --name odd\nSELECT 1 AS a, NULL AS a, 2.5 AS a UNION ALL SELECT NULL, NULL, 3");
        var frame = Assert.IsType<DataFrame>(Assert.Single((await bench.RunAsync("#!share --from sql odd\nodd")).OfType<ReturnValueProduced>()).Value);
        Assert.Equal(["a", "a_2", "a_3"], frame.Columns.Select(column => column.Name));
        Assert.Equal([1L, null], frame["a"].Cast<long?>());
        Assert.Equal([null, null], frame["a_2"].Cast<string?>());
        Assert.Equal([2.5, 3.0], frame["a_3"].Cast<double?>());
    }

    [Theory]
    [InlineData("\"Han\"", "\"group\" = @shared")]
    [InlineData("38099m", "value = @shared")]
    [InlineData("new DateTime(1949, 12, 31)", "period_latest = @shared AND \"group\" = 'Han'")]
    [InlineData("new DateOnly(1949, 12, 31)", "period_latest = @shared AND \"group\" = 'Han'")]
    [InlineData("true", "1 = @shared AND \"group\" = 'Han'")]
    public async Task Scalars_become_parameters(string value, string condition)
    {
        using var bench = await KernelBench.LoadedAsync();
        await bench.RunAsync($"var shared = {value};");
        var shown = Assert.Single(await bench.ShowAsync($"#!sql\n#!share --from csharp shared\nSELECT id FROM demographics WHERE {condition} AND place = 'ili' AND period = '1949'"));
        Assert.Equal("id\nyita-han-population-ili-1949\n", shown.FormattedValues.Last().Value);
    }

    [Fact]
    public async Task Parameters_can_be_set_in_the_cell()
    {
        using var bench = await KernelBench.LoadedAsync();
        var shown = Assert.Single(await bench.ShowAsync("#!sql\n#!set --name floor --value 1000000\nSELECT id FROM demographics WHERE place = 'ili' AND value >= @floor"));
        Assert.Equal("id\nyita-han-population-ili-1969\n", shown.FormattedValues.Last().Value);
    }

    [Fact]
    public async Task What_is_no_scalar_is_refused()
    {
        using var bench = await KernelBench.LoadedAsync();
        await bench.RunAsync("var shared = new[] { 1, 2 };");
        var result = await bench.Root.SendAsync(new SendValue("shared", new[] { 1, 2 }, targetKernelName: "sql"));
        Assert.Equal("'shared' is Int32[]: this kernel takes numbers, texts, truth values, dates and null as parameters (@shared).",
            Assert.Single(result.Events.OfType<CommandFailed>()).Message);
    }

    [Fact]
    public async Task Null_and_moments_become_parameters()
    {
        using var bench = await KernelBench.LoadedAsync();
        await bench.Root.SendAsync(new SendValue("nothing", null, targetKernelName: "sql"));
        await bench.Root.SendAsync(new SendValue("moment", new DateTime(1962, 4, 10, 9, 30, 0), targetKernelName: "sql"));
        var shown = Assert.Single(await bench.ShowAsync("#!sql\nSELECT @nothing IS NULL AS is_null, @moment AS moment"));
        Assert.Equal("is_null,moment\n1,1962-04-10T09:30:00\n", shown.FormattedValues.Last().Value);
    }

    [Fact]
    public async Task Columns_without_a_value_keep_the_type_of_the_table()
    {
        using var bench = await KernelBench.LoadedAsync();
        await bench.RunAsync("#!sql --name none\nSELECT id, value, low FROM demographics WHERE id = 'nobody'");
        var frame = Assert.IsType<DataFrame>(Assert.Single((await bench.RunAsync("#!share --from sql none\nnone")).OfType<ReturnValueProduced>()).Value);
        Assert.Equal([typeof(string), typeof(double), typeof(double)], frame.Columns.Select(column => column.DataType));
        Assert.Equal(0, frame.Rows.Count);
    }

    [Fact]
    public async Task A_query_can_be_stopped()
    {
        using var bench = await KernelBench.LoadedAsync();
        await bench.RunAsync("#!sql\nSELECT 1");
        var endless = bench.Root.SendAsync(new SubmitCode("#!sql\nWITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"));
        for (var waited = 0; waited < 100 && !endless.IsCompleted; waited++)
        {
            await bench.Root.SendAsync(new Cancel());
            await Task.WhenAny(endless, Task.Delay(100));
        }

        Assert.True(endless.IsCompleted, "The query went on.");
        Assert.Single((await endless).Events.OfType<CommandFailed>());
        Assert.Equal("n\n1\n", Assert.Single(await bench.ShowAsync("#!sql\nSELECT 1 AS n")).FormattedValues.Last().Value);
    }

    [Theory]
    [InlineData("SELECT * FROM demografics")]
    [InlineData("DELETE FROM demographics")]
    [InlineData("SELECT @nobody")]
    public async Task Errors_are_those_of_the_library(string sql)
    {
        using var bench = await KernelBench.LoadedAsync();
        using var database = EvidenceDatabase.Create(EvidencePackage.Load());
        Assert.Equal(Assert.Throws<EvidenceSqlException>(() => database.Query(sql)).Message, await bench.FailAsync($"#!sql\n{sql}"));
    }

    [Fact]
    public async Task A_name_that_is_not_there_is_told()
    {
        using var bench = await KernelBench.LoadedAsync();
        await bench.RunAsync("#!sql --name one\nSELECT 1 AS n");
        var result = await bench.Root.SendAsync(new RequestValue("two", targetKernelName: "sql"));
        Assert.Equal("Value 'two' not found in kernel sql; it has it, one.", Assert.Single(result.Events.OfType<CommandFailed>()).Message);
    }

    [Fact]
    public async Task Many_rows_are_cut_with_a_word()
    {
        using var bench = await KernelBench.LoadedAsync();
        var shown = Assert.Single(await bench.ShowAsync("#!sql\nWITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 501) SELECT i FROM n"));
        Assert.EndsWith("<td style=\"text-align: right\">500</td></tr></tbody></table><p>The first 500 of 501 rows.</p>", shown.FormattedValues.First().Value, StringComparison.Ordinal);
    }
}
