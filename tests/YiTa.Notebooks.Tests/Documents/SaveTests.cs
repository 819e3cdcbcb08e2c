using YiTa.Notebooks.Documents;
using YiTa.Notebooks.Tests.Support;

namespace YiTa.Notebooks.Tests.Documents;

public sealed class SaveTests : IDisposable
{
    private readonly string _folder = Files.NewFolder();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_file_is_replaced_and_nothing_is_left_beside_it()
    {
        var path = Path.Combine(_folder, "a.ipynb");
        File.WriteAllText(path, "old");
        var document = new NotebookDocument();
        document.Save(path);
        Assert.Equal(document.ToJson(), File.ReadAllText(path));
        Assert.Equal([path], Directory.GetFiles(_folder));
    }

    [Fact]
    public void The_file_keeps_its_mode()
    {
        if (OperatingSystem.IsWindows())
            return;
        var path = Path.Combine(_folder, "a.ipynb");
        File.WriteAllText(path, "old");
        const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupWrite | UnixFileMode.GroupRead;
        File.SetUnixFileMode(path, Mode);
        new NotebookDocument().Save(path);
        Assert.Equal(Mode, File.GetUnixFileMode(path));
    }

    [Fact]
    public void A_symbolic_link_stays_one_and_its_target_is_replaced()
    {
        var target = Path.Combine(_folder, "target.ipynb");
        var link = Path.Combine(_folder, "link.ipynb");
        File.WriteAllText(target, "old");
        File.CreateSymbolicLink(link, "target.ipynb");
        new NotebookDocument().Save(link);
        Assert.Equal("target.ipynb", new FileInfo(link).LinkTarget);
        Assert.StartsWith("{", File.ReadAllText(target), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_the_file_cannot_be_written_nothing_is_left_behind()
    {
        var path = Path.Combine(_folder, "a.ipynb");
        Directory.CreateDirectory(path);
        Assert.ThrowsAny<Exception>(() => new NotebookDocument().Save(path));
        Assert.Empty(Directory.GetFiles(_folder));
    }
}
