using YiTa.Notebooks.Jupyter.Specs;

namespace YiTa.Notebooks.Jupyter.Tests.Specs;

public class JupyterFoldersTests
{
    [Fact]
    public void On_Linux_they_follow_XDG()
    {
        Assert.Equal("/home/ada/.local/share/jupyter", Of(OSPlatformKind.Linux, ("HOME", "/home/ada")).User);
        Assert.Equal("/data/jupyter", Of(OSPlatformKind.Linux, ("HOME", "/home/ada"), ("XDG_DATA_HOME", "/data")).User);
        Assert.Equal(
            ["/a", "/b", "/home/ada/.local/share/jupyter", "/usr/local/share/jupyter", "/usr/share/jupyter"],
            Of(OSPlatformKind.Linux, ("HOME", "/home/ada"), ("JUPYTER_PATH", "/a:/b")).All);
    }

    [Fact]
    public void On_macOS_they_are_in_the_library() =>
        Assert.Equal("/Users/ada/Library/Jupyter", Of(OSPlatformKind.MacOS, ("HOME", "/Users/ada")).User.Replace('\\', '/'));

    [Fact]
    public void On_Windows_they_are_in_the_application_data()
    {
        var folders = Of(OSPlatformKind.Windows, ("APPDATA", @"C:\Users\ada\AppData\Roaming"), ("PROGRAMDATA", @"D:\All"), ("JUPYTER_PATH", @"C:\a;C:\b"));
        Assert.Equal(@"C:\Users\ada\AppData\Roaming/jupyter", folders.User.Replace(@"\jupyter", "/jupyter", StringComparison.Ordinal));
        Assert.Equal([@"C:\a", @"C:\b"], folders.All.Take(2));
        Assert.Equal(@"D:\All/jupyter", folders.All[^1].Replace(@"\jupyter", "/jupyter", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void JUPYTER_DATA_DIR_wins(int system) => Assert.Equal("/mine", Of((OSPlatformKind)system, ("HOME", "/x"), ("JUPYTER_DATA_DIR", "/mine")).User);

    private static JupyterFolders Of(OSPlatformKind system, params (string Name, string Value)[] variables) =>
        new(name => variables.FirstOrDefault(variable => variable.Name == name).Value, system);
}
