using YiTa.Notebooks.Jupyter.Internal.Process;
using YiTa.Notebooks.Jupyter.Specs;

namespace YiTa.Notebooks.Jupyter.Tests.Specs;

public sealed class KernelSpecTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("yita-specs-").FullName;

    [Fact]
    public void Kernel_json_is_as_it_was_reviewed() => Assert.Equal(
        """
        {
          "argv": [
            "dotnet",
            "yita.dll",
            "kernel",
            "start",
            "{connection_file}"
          ],
          "display_name": ".NET (C#, F#, SQL) – YiTa",
          "language": "C#",
          "interrupt_mode": "message",
          "metadata": {
            "debugger": false,
            "yita": {
              "version": "1.2.3"
            }
          }
        }

        """.ReplaceLineEndings("\n"),
        KernelSpec.ToJson(["dotnet", "yita.dll", "kernel", "start", "{connection_file}"], "1.2.3").ReplaceLineEndings("\n"));

    [Fact]
    public async Task The_name_of_NET_Interactive_is_taken_unless_another_kernel_has_it()
    {
        Assert.Equal(".net-csharp", KernelSpec.FreeName(_folder, []));
        await InstallAsync(new(".net-csharp", _folder), KernelSpec.ToJson(["x"], "1"));
        Assert.Equal(".net-csharp", KernelSpec.FreeName(_folder, []));
        var other = Path.Combine(_folder, "other");
        await InstallAsync(new(".net-csharp", other), "{}");
        Assert.Equal("yita-csharp", KernelSpec.FreeName(_folder, [other]));
    }

    [Fact]
    public async Task A_failed_installation_leaves_what_was_there()
    {
        var spec = new KernelSpec("k", _folder);
        await Assert.ThrowsAsync<IOException>(() => spec.InstallAsync(_ => throw new IOException("no room"), _ => ""));
        Assert.False(Directory.Exists(spec.Path));
        await InstallAsync(spec, "old");
        var before = Entries(spec);
        await Assert.ThrowsAsync<IOException>(() => spec.InstallAsync(_ => throw new IOException("no room"), _ => ""));
        Assert.Equal(before, Entries(spec));
        Assert.Equal("old", File.ReadAllText(Path.Combine(spec.Path, "kernel.json")));
        await InstallAsync(spec, "new");
        Assert.Equal("new", File.ReadAllText(Path.Combine(spec.Path, "kernel.json")));
        Assert.Equal(2, Entries(spec).Length);
        Assert.True(spec.Uninstall());
        Assert.False(Directory.Exists(spec.Path));
    }

    [Fact]
    public async Task A_program_that_a_kernel_runs_from_stays_until_that_has_ended()
    {
        var spec = new KernelSpec("k", _folder);
        var first = await InstallAsync(spec, KernelSpec.ToJson(["x"], "1"));
        using (ProgramUse.Begin(first))
        {
            var second = await InstallAsync(spec, KernelSpec.ToJson(["x"], "2"));
            Assert.True(File.Exists(Path.Combine(first, "part")));
            Assert.NotEqual(first, second);
            Assert.False(spec.Uninstall());
            Assert.False(spec.Exists);
            Assert.True(spec.IsOurs);
            Assert.Equal([first], Directory.GetFileSystemEntries(spec.Path));
        }

        Assert.True(spec.Uninstall());
        Assert.False(spec.IsOurs);
    }

    [Fact]
    public void A_folder_of_others_is_not_ours_whatever_it_is_called()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "kernels", "k", "program-of-others"));
        Assert.False(new KernelSpec("k", _folder).IsOurs);
    }

    [Fact]
    public async Task One_installation_at_a_time()
    {
        var spec = new KernelSpec("k", _folder);
        await spec.InstallAsync(
            async _ => Assert.Equal("Another installation under this name is under way.", (await Assert.ThrowsAsync<IOException>(() => InstallAsync(spec, "{}"))).Message),
            _ => "first");
        Assert.Equal("first", File.ReadAllText(Path.Combine(spec.Path, "kernel.json")));
        Assert.Equal(2, Entries(spec).Length);
    }

    [Theory]
    [InlineData(".net-csharp", true)]
    [InlineData("yita_2", true)]
    [InlineData("..", false)]
    [InlineData("a/b", false)]
    [InlineData("", false)]
    public void Names_of_kernels_are_names_of_folders(string name, bool expected) => Assert.Equal(expected, KernelSpec.IsName(name));

    private static async Task<string> InstallAsync(KernelSpec spec, string description)
    {
        var program = "";
        await spec.InstallAsync(folder => File.WriteAllTextAsync(Path.Combine(program = folder, "part"), ""), _ => description);
        return program;
    }

    private static string[] Entries(KernelSpec spec) => [.. Directory.GetFileSystemEntries(spec.Path).Order(StringComparer.Ordinal)];

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
