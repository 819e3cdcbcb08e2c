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

    [Fact]
    public void Without_application_data_Windows_has_them_beside_the_configuration()
    {
        Assert.Equal("C:/Users/ada/.jupyter/data", Of(OSPlatformKind.Windows, ("USERPROFILE", "C:/Users/ada")).User.Replace('\\', '/'));
        Assert.Equal("D:/conf/data", Of(OSPlatformKind.Windows, ("USERPROFILE", "C:/Users/ada"), ("JUPYTER_CONFIG_DIR", "D:/conf")).User.Replace('\\', '/'));
    }

    [Theory]
    [InlineData("1", "C:/Local/Jupyter", "/Users/ada/Library/Application Support/Jupyter", "/Users/ada/.local/share/jupyter")]
    [InlineData("False", "C:/Roaming/jupyter", "/Users/ada/Library/Jupyter", "/Users/ada/.local/share/jupyter")]
    public void The_system_s_own_places_are_taken_where_asked_for(string asked, string windows, string mac, string linux)
    {
        (string, string)[] variables = [("JUPYTER_PLATFORM_DIRS", asked), ("HOME", "/Users/ada"), ("APPDATA", "C:/Roaming"), ("LOCALAPPDATA", "C:/Local")];
        Assert.Equal(
            [windows, mac, linux],
            new[] { OSPlatformKind.Windows, OSPlatformKind.MacOS, OSPlatformKind.Linux }.Select(system => Of(system, variables).User.Replace('\\', '/')));
    }

    [Fact]
    public void On_Windows_the_system_has_them_in_the_program_data() => Assert.Equal(
        [@"C:\ProgramData/jupyter"],
        Of(OSPlatformKind.Windows, ("USERPROFILE", "C:/Users/ada")).All.Skip(1).Select(folder => folder.Replace(@"\jupyter", "/jupyter", StringComparison.Ordinal)));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void JUPYTER_DATA_DIR_wins(int system) => Assert.Equal("/mine", Of((OSPlatformKind)system, ("HOME", "/x"), ("JUPYTER_DATA_DIR", "/mine")).User);

    private static JupyterFolders Of(OSPlatformKind system, params (string Name, string Value)[] variables) =>
        new(name => variables.FirstOrDefault(variable => variable.Name == name).Value, system);
}
