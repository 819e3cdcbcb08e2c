using System.Collections;
using System.Data;
using System.Dynamic;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.DotNet.Interactive.Formatting;

namespace YiTa.Notebooks.Tests.Display;

public class PlainTextTests
{
    public static TheoryData<object?, string> Values => new()
    {
        { null, "<null>" },
        { "text\nwith <b> lines", "text\nwith <b> lines" },
        { 'c', "c" },
        { true, "True" },
        { -1.5, "-1.5" },
        { double.NaN, "NaN" },
        { 60_000m, "60000" },
        { System.Numerics.BigInteger.Parse("78923589327589332402359", System.Globalization.CultureInfo.InvariantCulture), "78923589327589332402359" },
        { DayOfWeek.Monday, "Monday" },
        { FileAccess.ReadWrite, "ReadWrite" },
        { new DateOnly(1962, 4, 10), "1962-04-10" },
        { new TimeOnly(1, 2, 3), "01:02:03" },
        { new DateTime(1962, 4, 10), "1962-04-10 00:00:00" },
        { new DateTime(1962, 4, 10, 1, 2, 3, 500, DateTimeKind.Utc), "1962-04-10 01:02:03.5Z" },
        { new DateTimeOffset(1962, 4, 10, 1, 2, 3, TimeSpan.FromHours(8)), "1962-04-10 01:02:03 +08:00" },
        { TimeSpan.FromHours(1.5), "01:30:00" },
        { Guid.Empty, "00000000-0000-0000-0000-000000000000" },
        { new Uri("http://example.org/a"), "http://example.org/a" },
        { typeof(Dictionary<string, int[]>), "System.Collections.Generic.Dictionary<System.String,System.Int32[]>" },
        { typeof(IDictionary<,>), "System.Collections.Generic.IDictionary<TKey,TValue>" },
        { new InvalidOperationException("no", new FormatException("inner")), "System.InvalidOperationException: no\n ---> System.FormatException: inner" },
        { Task.FromResult(1), "Task<int> (RanToCompletion)" },
        { (Func<int, int>)(i => i), "System.Func<System.Int32,System.Int32>" },
        { new object(), "System.Object" },
        { new Amount(1.5m), "1.5 persons" },
        { "Hi!".AsMemory(), "Hi!" },
        { new ReadOnlyMemory<int>([7, 8]), "[ 7, 8 ]" },
        { new Person("Bob", 3), "Person { Name = Bob, Age = 3 }" },
        { new { A = 1, B = new { C = "x" }, D = new[] { 1, 2 }, E = (string?)null }, "{ A = 1, B = { C = x }, D = [ 1, 2 ], E = <null> }" },
        { (1, "a", new[] { 2 }), "(1, a, [ 2 ])" },
        { (1, 2, 3, 4, 5, 6, 7, 8), "(1, 2, 3, 4, 5, 6, 7, 8)" },
        { new Named(), "I am named" },
        { new BadText(), "BadText (System.FormatException: no text)" },
        { new Faulty(), "Faulty { Fine = 1, Bad = System.InvalidOperationException: bad <b>, AlsoFine = 2 }" },
        { new Derived(), "Derived { First = 1, Second = 22, Zero = 0, Apple = 4 }" },
        { new[] { 1, 2, 3 }, "[ 1, 2, 3 ]" },
        { Array.Empty<int>(), "[ ]" },
        { new List<List<int>> { new() { 1, 2 }, new() { 3 } }, "[ [ 1, 2 ], [ 3 ] ]" },
        { new object?[] { 1, "a", null }, "[ 1, a, <null> ]" },
        { new[] { "a\nb" }, "[ a\\nb ]" },
        { new Dictionary<int, string>(), "{ }" },
        { new Dictionary<string, int> { ["a"] = 1, ["bb"] = 22 }, "key  value\na        1\nbb      22" },
        { new Hashtable { ["a"] = 1 }, "key  value\na        1" },
        { new[] { new Person("Bob", 3), new Person("伊犁", 60_000) }, "index  Name    Age\n    0  Bob       3\n    1  伊犁  60000" },
        { new[] { (1, "a"), (2, "b") }, "index  Item1  Item2\n    0      1  a\n    1      2  b" },
        { new Person?[] { new("Bob", 3), null }, "index  Name    Age\n    0  Bob       3\n    1  <null>" },
        { new[] { new Dictionary<string, object> { ["a"] = 1, ["b"] = "x" }, new Dictionary<string, object> { ["c"] = 2 } }, "index  a  b  c\n    0  1  x\n    1        2" },
        { new[] { KeyValuePair.Create("a", 1) }, "index  Key  Value\n    0  a        1" },
        { new[] { 1, 2, 3 }.GroupBy(i => i % 2), "index  Key  (values)\n    0    1  [ 1, 3 ]\n    1    0  [ 2 ]" },
        { new[,] { { 1, 2 }, { 3, 4 } }, "index  0  1\n    0  1  2\n    1  3  4" },
        { JsonDocument.Parse("""{"a":[1,{"b":null}],"c":"x"}"""), "{ a = [ 1, { b = <null> } ], c = x }" },
        { JsonNode.Parse("""[1, true, "x"]"""), "[ 1, true, x ]" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void A_value_is_written_as_readable_text(object? value, string expected) => Assert.Equal(expected, value.ToDisplayString());

    [Fact]
    public void A_large_object_has_a_line_for_each_member()
    {
        var text = new { Text = new string('x', 300), Lines = "a\nb", N = 1 }.ToDisplayString();
        Assert.Equal($"Text: {new string('x', 200)}…\nLines: a\\nb\nN: 1", text);
        Assert.Equal($"Person\n  Name: {new string('y', 120)}\n  Age: 1", new Person(new string('y', 120), 1).ToDisplayString());
    }

    [Fact]
    public void A_data_table_is_aligned()
    {
        using var table = new DataTable("T");
        table.Columns.Add("Year", typeof(int));
        table.Columns.Add("Place");
        table.Rows.Add(1962, "Ili");
        table.Rows.Add(3, DBNull.Value);
        Assert.Equal("Year  Place\n1962  Ili\n   3  <null>", table.ToDisplayString());
    }

    [Fact]
    public void A_dynamic_object_shows_its_members()
    {
        dynamic expando = new ExpandoObject();
        expando.Name = "socks";
        expando.Count = 2;
        Assert.Equal("{ Name = socks, Count = 2 }", Formatter.ToDisplayString((object)expando));
    }

    [Fact]
    public void Long_sequences_say_where_they_were_cut()
    {
        Assert.EndsWith(" 18, 19, … and 980 more ]", Enumerable.Range(0, 1000).ToList().ToDisplayString(), StringComparison.Ordinal);
        Assert.EndsWith(" 18, 19, … and more ]", Endless().ToDisplayString(), StringComparison.Ordinal);
        Assert.EndsWith(" 18, 19 ]", Enumerable.Range(0, 20).Where(i => i >= 0).ToDisplayString(), StringComparison.Ordinal);
        Assert.EndsWith("\n… and 5 more", Enumerable.Range(0, 25).ToDictionary(i => i, i => i).ToDisplayString(), StringComparison.Ordinal);
        Assert.Equal("[ 1, … then System.InvalidOperationException: stopped ]", Throwing().ToDisplayString());
    }

    internal static IEnumerable<int> Endless()
    {
        for (var i = 0; ; i++)
            yield return i;
    }

    internal static IEnumerable<int> Throwing()
    {
        yield return 1;
        throw new InvalidOperationException("stopped");
    }
}
