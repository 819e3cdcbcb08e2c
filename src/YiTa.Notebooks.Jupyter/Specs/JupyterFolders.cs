namespace YiTa.Notebooks.Jupyter.Specs;

/// <summary>Where Jupyter looks for kernels.</summary>
public sealed class JupyterFolders
{
    private readonly Func<string, string?> _variable;
    private readonly OSPlatformKind _system;

    /// <summary>The folders of this machine and user.</summary>
    public JupyterFolders()
        : this(
            Environment.GetEnvironmentVariable,
            OperatingSystem.IsWindows() ? OSPlatformKind.Windows : OperatingSystem.IsMacOS() ? OSPlatformKind.MacOS : OSPlatformKind.Linux)
    {
    }

    internal JupyterFolders(Func<string, string?> variable, OSPlatformKind system) => (_variable, _system) = (variable, system);

    /// <summary>The user's own data folder: <c>JUPYTER_DATA_DIR</c> where that is set; otherwise <c>%APPDATA%\jupyter</c> on Windows,
    /// <c>~/Library/Jupyter</c> on macOS, and <c>jupyter</c> in <c>$XDG_DATA_HOME</c> or <c>~/.local/share</c> elsewhere. Where
    /// <c>JUPYTER_PLATFORM_DIRS</c> asks for the system's own places, <c>%LOCALAPPDATA%\Jupyter</c> and
    /// <c>~/Library/Application Support/Jupyter</c>.</summary>
    public string User => Get("JUPYTER_DATA_DIR") ?? _system switch
    {
        OSPlatformKind.Windows when AsksForPlatformFolders => Path.Join(Get("LOCALAPPDATA") ?? Path.Join(Home, "AppData", "Local"), "Jupyter"),
        OSPlatformKind.Windows when Get("APPDATA") is { } roaming => Path.Join(roaming, "jupyter"),
        OSPlatformKind.Windows => Path.Join(Get("JUPYTER_CONFIG_DIR") ?? Path.Join(Home, ".jupyter"), "data"),
        OSPlatformKind.MacOS when AsksForPlatformFolders => Path.Join(Home, "Library", "Application Support", "Jupyter"),
        OSPlatformKind.MacOS => Path.Join(Home, "Library", "Jupyter"),
        _ => Path.Join(Get("XDG_DATA_HOME") ?? Path.Join(Home, ".local", "share"), "jupyter"),
    };

    /// <summary>All data folders, those that come first in Jupyter's search first: <c>JUPYTER_PATH</c>, the user's, the system's.</summary>
    public IReadOnlyList<string> All =>
    [
        .. (Get("JUPYTER_PATH") ?? "").Split(_system == OSPlatformKind.Windows ? ';' : ':', StringSplitOptions.RemoveEmptyEntries),
        User,
        .. _system == OSPlatformKind.Windows
            ? (string[])[Path.Join(Get("PROGRAMDATA") ?? @"C:\ProgramData", "jupyter")]
            : ["/usr/local/share/jupyter", "/usr/share/jupyter"],
    ];

    // As Jupyter reads such variables.
    private bool AsksForPlatformFolders =>
        Get("JUPYTER_PLATFORM_DIRS") is { } value && value.ToLowerInvariant() is not ("no" or "n" or "false" or "off" or "0" or "0.0");

    private string Home => Get(_system == OSPlatformKind.Windows ? "USERPROFILE" : "HOME")
        ?? Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);

    /// <summary>The data folder of an installation of Python, such as a virtual environment.</summary>
    /// <param name="prefix">Its folder.</param>
    public static string OfPrefix(string prefix) => Path.Join(prefix, "share", "jupyter");

    private string? Get(string name) => _variable(name) is { Length: > 0 } value ? value : null;
}
