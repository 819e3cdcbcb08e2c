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
    public void The_name_of_NET_Interactive_is_taken_unless_another_kernel_has_it()
    {
        Assert.Equal(".net-csharp", KernelSpec.FreeName(_folder, []));
        new KernelSpec(".net-csharp", _folder).Install(target => File.WriteAllText(Path.Combine(target, "kernel.json"), KernelSpec.ToJson(["x"], "1")));
        Assert.Equal(".net-csharp", KernelSpec.FreeName(_folder, []));
        var other = Path.Combine(_folder, "other");
        new KernelSpec(".net-csharp", other).Install(target => File.WriteAllText(Path.Combine(target, "kernel.json"), "{}"));
        Assert.Equal("yita-csharp", KernelSpec.FreeName(_folder, [other]));
    }

    [Fact]
    public void A_failed_installation_leaves_what_was_there()
    {
        var spec = new KernelSpec("k", _folder);
        spec.Install(target => File.WriteAllText(Path.Combine(target, "kernel.json"), "old"));
        Assert.Throws<IOException>(() => spec.Install(_ => throw new IOException("no room")));
        Assert.Equal("old", File.ReadAllText(Path.Combine(spec.Path, "kernel.json")));
        Assert.Equal(["kernels"], Directory.EnumerateFileSystemEntries(_folder).Select(path => Path.GetFileName(path)!));
        spec.Install(target => File.WriteAllText(Path.Combine(target, "kernel.json"), "new"));
        Assert.Equal("new", File.ReadAllText(Path.Combine(spec.Path, "kernel.json")));
        spec.Uninstall();
        Assert.False(spec.Exists);
    }

    [Theory]
    [InlineData(".net-csharp", true)]
    [InlineData("yita_2", true)]
    [InlineData("..", false)]
    [InlineData("a/b", false)]
    [InlineData("", false)]
    public void Names_of_kernels_are_names_of_folders(string name, bool expected) => Assert.Equal(expected, KernelSpec.IsName(name));

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
