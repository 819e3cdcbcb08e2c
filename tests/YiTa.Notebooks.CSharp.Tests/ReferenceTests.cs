namespace YiTa.Notebooks.CSharp.Tests;

public sealed class ReferenceTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_assembly_is_found_beside_the_notebook_with_what_it_needs()
    {
        var lower = TestAssembly.Compile(Path.Combine(_folder.Path, "lib", "YitaRefLower.dll"), "public class RefLower { public override string ToString() => \"lower\"; }");
        TestAssembly.Compile(
            Path.Combine(_folder.Path, "lib", "YitaRefUpper.dll"),
            "public class RefUpper { public RefLower Lower => new(); public override string ToString() => \"upper and \" + Lower; }",
            references: lower);
        await using var kernel = Kernel();

        Assert.Equal("upper and lower", await kernel.ValueAsync("#r \"lib/YitaRefUpper.dll\"\nnew RefUpper().ToString()"));
        Assert.Equal("lower", await kernel.ValueAsync("new RefUpper().Lower.ToString()"));
    }

    [Fact]
    public async Task An_assembly_of_the_framework_or_the_host_is_found_by_its_name()
    {
        await using var kernel = Kernel();

        Assert.Equal(1, await kernel.ValueAsync("#r \"System.Xml.Linq\"\nnew System.Xml.Linq.XElement(\"a\", 1).Nodes().Count()"));
        Assert.Same(typeof(Assert), await kernel.ValueAsync("#r \"xunit.assert\"\ntypeof(Xunit.Assert)"));
    }

    [Fact]
    public async Task A_missing_assembly_is_told_at_its_line()
    {
        await using var kernel = Kernel();

        Assert.Equal(
            """
            (2,1): error CS0006: Metadata file 'lib/none.dll' could not be found
                #r "lib/none.dll"
                ^^^^^^^^^^^^^^^^^
            """,
            await kernel.ErrorAsync("\n#r \"lib/none.dll\""));
    }

    [Fact]
    public async Task A_file_that_is_no_assembly_is_told()
    {
        _folder.Write("fake.dll", "no assembly");
        await using var kernel = Kernel();

        Assert.Equal(
            """
            (1,1): error CS0009: Metadata file 'fake.dll' could not be opened -- PE image doesn't contain managed metadata.
                #r "fake.dll"
                ^^^^^^^^^^^^^
            """,
            await kernel.ErrorAsync("#r \"fake.dll\""));
        Assert.Equal(2, await kernel.ValueAsync("1 + 1"));
    }

    [Fact]
    public async Task Scripts_are_loaded_relative_to_the_notebook_and_to_each_other()
    {
        _folder.Write("helpers/outer.csx", "#load \"inner.csx\"\nint Outer(int n) => Inner(n) + 1;");
        _folder.Write("helpers/inner.csx", "int Inner(int n) => n * 2;\nvar fromFile = 5;");
        await using var kernel = Kernel();

        Assert.Equal(11, await kernel.ValueAsync("#load \"helpers/outer.csx\"\nOuter(fromFile)"));
        Assert.Equal(3, await kernel.ValueAsync("Outer(1)"));
        Assert.True(kernel.Kernel.TryGetValue("fromFile", out var value));
        Assert.Equal(5, value!.Value);
    }

    [Fact]
    public async Task Faults_in_a_script_name_its_file_and_line()
    {
        _folder.Write("bad.csx", "int ok = 1;\nint Bad() => missing;");
        _folder.Write("throws.csx", "int Throws()\n{\n    throw new System.Exception(\"from a file\");\n}");
        await using var kernel = Kernel();

        Assert.Equal(
            """
            bad.csx(2,14): error CS0103: The name 'missing' does not exist in the current context
                int Bad() => missing;
                             ^^^^^^^
            """,
            await kernel.ErrorAsync("#load \"bad.csx\""));
        Assert.Equal(
            "System.Exception: from a file\n   at Throws in throws.csx, line 3\n   at cell 2, line 2",
            await kernel.ErrorAsync("#load \"throws.csx\"\nThrows()"));
    }

    [Fact]
    public async Task A_missing_script_is_told_at_its_line()
    {
        await using var kernel = Kernel();

        Assert.Equal(
            """
            (1,7): error CS1504: Source file 'none.csx' could not be opened -- Could not find file.
                #load "none.csx"
                      ^^^^^^^^^^
            """,
            await kernel.ErrorAsync("#load \"none.csx\""));
    }

    [Fact]
    public async Task Loops_of_loaded_scripts_can_be_stopped()
    {
        _folder.Write("loop.csx", "void Forever() { while (true) { } }");
        await using var kernel = Kernel();
        await kernel.ValueAsync("#load \"loop.csx\"");

        Assert.InRange(await kernel.StopAsync("await Task.Run(Forever);"), TimeSpan.Zero, KernelHarness.Soon);
    }

    private KernelHarness Kernel() => new(session: new() { WorkingFolder = _folder.Path });
}
