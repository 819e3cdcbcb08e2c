using System.Diagnostics.CodeAnalysis;
using YiTa.Notebooks.Kernels;

namespace YiTa.Notebooks.FSharp.Tests;

[SuppressMessage("Performance", "CA1859", Justification = "The declared types are what is tested.")]
public sealed class FSharpSharingTests(FSharpBench shared) : IClassFixture<FSharpBench>
{
    [Theory]
    [InlineData(42, "x + 1", 43)]
    [InlineData("text", "x.Length", 4)]
    [InlineData(2.5, "x * 2.0", 5.0)]
    [InlineData(new[] { 1, 2 }, "Array.sum x", 3)]
    public async Task A_plain_value_arrives_with_its_type(object value, string code, object expected)
    {
        var bench = shared.Again();

        await bench.SetAsync("x", value);

        Assert.Equal(expected, await bench.ValueAsync(code));
    }

    [Fact]
    public async Task Values_arrive_by_reference_and_of_every_type_that_F_sharp_can_name()
    {
        var bench = shared.Again();
        var list = new List<int> { 1, 2 };
        var dictionary = new Dictionary<string, (int Number, string Text)> { ["a"] = (1, "x") };
        var records = new[] { new { A = 1 } };
        IEnumerable<int> query = list.Where(number => number > 1);
        var nested = new Sample.Nested();

        await bench.SetAsync("list", list);
        await bench.SetAsync("dictionary", dictionary);
        await bench.SetAsync("nested", nested);
        await bench.SetAsync("query", query, typeof(IEnumerable<int>));
        await bench.SetAsync("hidden", query);
        await bench.SetAsync("anonymous", records);
        await bench.SetAsync("nothing", null);
        await bench.SetAsync("noText", null, typeof(string));
        await bench.SetAsync("func", (Func<int, int>)(number => number + 1));
        await bench.SetAsync("matrix", new int[2, 3]);
        await bench.SetAsync("type", 5);

        Assert.Same(list, await bench.ValueAsync("list.Add 3\nlist"));
        Assert.Equal(3, list[2]);
        Assert.Equal(6, await bench.ValueAsync("list |> Seq.sum"));
        Assert.Equal(1, await bench.ValueAsync("let struct (number, _) = dictionary[\"a\"]\nnumber"));
        Assert.Equal(7, await bench.ValueAsync("nested.Number"));
        Assert.Equal(5, await bench.ValueAsync("query |> Seq.sum"));
        Assert.Equal(5, await bench.ValueAsync("hidden |> Seq.sum"));
        Assert.Equal(1, await bench.ValueAsync("anonymous |> Seq.cast<obj> |> Seq.length"));
        Assert.Equal(true, await bench.ValueAsync("isNull nothing && isNull noText"));
        Assert.Equal(4, await bench.ValueAsync("func.Invoke 3"));
        Assert.Equal(3, await bench.ValueAsync("matrix.GetLength 1"));
        Assert.Equal(5, await bench.ValueAsync("``type``"));
    }

    [Fact]
    public async Task A_value_replaces_an_older_one_of_another_type()
    {
        var bench = shared.Again();
        await bench.RunAsync("let x = 1");

        await bench.SetAsync("x", "text");

        Assert.Equal(4, await bench.ValueAsync("x.Length"));
        Assert.Equal(typeof(string), Assert.Single(bench.Kernel.Values, value => value.Name == "x").Type);
    }

    [Fact]
    public async Task Values_of_types_of_a_cell_come_back_with_their_type()
    {
        var bench = shared.Again();
        await bench.RunAsync("type Claim = { Persons: int }\ntype Side = Chinese | Soviet of string\nlet claims = [ { Persons = 60000 } ]\nlet side = Some (Soviet \"x\")");
        Assert.True(bench.Kernel.TryGetValue("claims", out var claims));
        Assert.True(bench.Kernel.TryGetValue("side", out var side));

        await bench.SetAsync("claims2", claims!.Value);
        await bench.SetAsync("side2", side!.Value);

        Assert.Equal(60000, await bench.ValueAsync("claims2.Head.Persons"));
        Assert.Equal("x", await bench.ValueAsync("match side2 with Some (Soviet text) -> text | _ -> \"\""));
    }

    [Fact]
    public async Task A_bad_name_is_refused()
    {
        var bench = shared.Again();

        var error = await Assert.ThrowsAsync<KernelValueException>(() => bench.SetAsync("two words", 1));

        Assert.Equal("The value 'two words' and the kernel 'fsharp' do not fit: a name here is a letter or _ and then letters, digits, _ and '.", error.Message);
    }
}
