namespace YiTa.Notebooks.Jupyter.Specs;

/// <summary>Systems on which Jupyter has its folders in different places.</summary>
internal enum OSPlatformKind
{
    Linux,
    MacOS,
    Windows,
}
