using System.Dynamic;
using YiTa.Notebooks.Kernels;

namespace YiTa.Notebooks.CSharp.Tests;

public class ValueTests
{
    public static TheoryData<object, string> Shareable => new()
    {
        { 1, "int" },
        { "text", "string" },
        { 1.5m, "decimal" },
        { new DateOnly(1962, 5, 1), "DateOnly" },
        { new[] { 1, 2 }, "int[]" },
        { new int[2, 3], "int[,]" },
        { new int[2][,], "int[][,]" },
        { new List<string>[1], "List<string>[]" },
        { new List<(int, string)> { (1, "a") }, "List<(int, string)>" },
        { new Dictionary<string, List<int?>>(), "Dictionary<string, List<int?>>" },
        { new KeyValuePair<string, int>("a", 1), "KeyValuePair<string, int>" },
        { new Outer<int>.Inner<string>(), "YiTa.Notebooks.CSharp.Tests.Outer<int>.Inner<string>" },
        { new Outer<int>.Plain(), "YiTa.Notebooks.CSharp.Tests.Outer<int>.Plain" },
        { new HostType(3), "YiTa.Notebooks.CSharp.Tests.HostType" },
        { new Lazy<Task<int>>(), "Lazy<Task<int>>" },
        { typeof(int), "Type" },
        { new @record(), "YiTa.Notebooks.CSharp.Tests.@record" },
    };

    [Theory]
    [MemberData(nameof(Shareable))]
    public async Task A_value_is_declared_under_its_own_type_and_stays_the_same_object(object value, string type)
    {
        await using var kernel = new KernelHarness();
        await kernel.Kernel.SetValueAsync(KernelValue.Of("x", value));

        Assert.Equal(value, await kernel.ValueAsync($"{type} typed = x;\ntyped"));
        Assert.True(kernel.Kernel.TryGetValue("x", out var read));
        Assert.Equal(value, read!.Value);
        if (!value.GetType().IsValueType)
            Assert.Same(value, read.Value);
    }

    [Fact]
    public async Task A_null_has_its_declared_type()
    {
        await using var kernel = new KernelHarness();
        await kernel.Kernel.SetValueAsync(new("text", typeof(string), null));
        await kernel.Kernel.SetValueAsync(new("number", typeof(int?), null));
        await kernel.Kernel.SetValueAsync(KernelValue.Of("nothing", null));

        Assert.Equal(0, await kernel.ValueAsync("text?.Length ?? 0"));
        Assert.Equal(7, await kernel.ValueAsync("number ?? 7"));
        Assert.Equal(true, await kernel.ValueAsync("nothing is null"));
    }

    [Fact]
    public async Task A_value_replaces_the_one_of_its_name()
    {
        await using var kernel = new KernelHarness();
        await kernel.ValueAsync("var x = 1; int Read() => x;");
        await kernel.Kernel.SetValueAsync(KernelValue.Of("x", 2));
        Assert.Equal(2, await kernel.ValueAsync("Read()"));

        await kernel.Kernel.SetValueAsync(KernelValue.Of("x", "three"));
        Assert.Equal("three", await kernel.ValueAsync("x"));
        Assert.Equal("x", Assert.Single(kernel.Kernel.Values).Name);
    }

    [Fact]
    public async Task Values_of_types_that_cells_declared_come_back_under_that_type()
    {
        await using var kernel = new KernelHarness();
        var person = await kernel.ValueAsync("public record Person(string Name);\nnew Person(\"A\")");
        var people = await kernel.ValueAsync("new List<Person> { new(\"B\") }");
        await kernel.Kernel.SetValueAsync(KernelValue.Of("person", person));
        await kernel.Kernel.SetValueAsync(KernelValue.Of("people", people));

        Assert.Equal("A", await kernel.ValueAsync("person.Name"));
        Assert.Equal("B", await kernel.ValueAsync("people[0].Name"));
    }

    [Fact]
    public async Task A_value_whose_type_was_declared_anew_is_still_held()
    {
        await using var kernel = new KernelHarness();
        var old = await kernel.ValueAsync("public record Person(string Name);\nnew Person(\"A\")");
        await kernel.ValueAsync("public record Person(int Age);");
        await kernel.Kernel.SetValueAsync(KernelValue.Of("old", old));

        Assert.Equal("Person { Name = A }", await kernel.ValueAsync("old.ToString()"));
    }

    [Fact]
    public async Task A_value_of_a_hidden_type_is_declared_as_what_it_is_in_public()
    {
        await using var kernel = new KernelHarness();
        await kernel.Kernel.SetValueAsync(KernelValue.Of("numbers", Enumerable.Range(1, 3).Where(number => number > 1)));
        await kernel.Kernel.SetValueAsync(KernelValue.Of("hidden", new Hidden()));
        await kernel.Kernel.SetValueAsync(KernelValue.Of("anonymous", new { A = 1 }));

        Assert.Equal(5, await kernel.ValueAsync("numbers.Sum()"));
        Assert.Equal("shown", await kernel.ValueAsync("hidden.Name"));
        Assert.Equal("{ A = 1 }", await kernel.ValueAsync("anonymous.ToString()"));
        Assert.Equal(
            """
            (1,11): error CS1061: 'object' does not contain a definition for 'A' and no accessible extension method 'A' accepting a first argument of type 'object' could be found (are you missing a using directive or an assembly reference?)
                anonymous.A
                          ^
            """,
            await kernel.ErrorAsync("anonymous.A"));
    }

    [Fact]
    public async Task Dynamic_objects_stay_dynamic()
    {
        await using var kernel = new KernelHarness();
        dynamic bag = new ExpandoObject();
        bag.Count = 4;
        await kernel.Kernel.SetValueAsync(KernelValue.Of("bag", (object)bag));

        Assert.Equal(5, await kernel.ValueAsync("((dynamic)bag).Count + 1"));
    }

    [Theory]
    [InlineData("class", 1)]
    [InlineData("größe", 2)]
    [InlineData("_x1", 3)]
    public async Task Any_name_that_a_variable_can_have_will_do(string name, int value)
    {
        await using var kernel = new KernelHarness();
        await kernel.Kernel.SetValueAsync(KernelValue.Of(name, value));

        Assert.Equal(value, await kernel.ValueAsync("@" + name));
    }

    [Theory]
    [InlineData("a b")]
    [InlineData("1a")]
    [InlineData("")]
    [InlineData("x; System.Environment.Exit(1); int y")]
    public async Task A_name_that_no_variable_can_have_is_refused(string name)
    {
        await using var kernel = new KernelHarness();

        var failure = await Assert.ThrowsAsync<KernelValueException>(() => kernel.Kernel.SetValueAsync(KernelValue.Of(name, 1)));

        Assert.Equal($"The value '{name}' and the kernel 'csharp' do not fit: it is not a name that a variable can have in C#.", failure.Message);
    }

    [Fact]
    public async Task Values_are_listed_in_the_order_of_their_declaration()
    {
        await using var kernel = new KernelHarness();
        await kernel.ValueAsync("var b = 1; var a = 2.0; const string C = \"c\"; private int hidden = 1;");
        await kernel.ValueAsync("var b = 3; foreach (var local in new[] { 1 }) { }");

        Assert.Equal(
            ["a Double 2", "C String c", "b Int32 3"],
            kernel.Kernel.Values.Where(value => value.Name != "hidden").Select(value => $"{value.Name} {value.Type.Name} {value.Value}"));
        Assert.False(kernel.Kernel.TryGetValue("local", out _));
    }

    private sealed class Hidden : Shown
    {
    }
}

public abstract class Shown
{
    public string Name => "shown";
}

public class Outer<T>
{
    public class Inner<TInner>
    {
        public override bool Equals(object? obj) => ReferenceEquals(this, obj);

        public override int GetHashCode() => 1;
    }

    public class Plain;
}

public sealed class @record;
