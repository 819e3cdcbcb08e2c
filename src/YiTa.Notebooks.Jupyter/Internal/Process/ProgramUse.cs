namespace YiTa.Notebooks.Jupyter.Internal.Process;

/// <summary>Tells whether a kernel runs from an installed program: each holds a shared lock on a file there, which ends with it.</summary>
internal static class ProgramUse
{
    private const string Name = "in-use";

    /// <summary>Makes the file in a program's folder.</summary>
    public static void Prepare(string folder) => File.WriteAllBytes(Path.Join(folder, Name), []);

    /// <summary>Whether a folder is that of an installed program.</summary>
    public static bool IsPrepared(string folder) => File.Exists(Path.Join(folder, Name));

    /// <summary>Marks the program as used until this is disposed; null where it is not an installed one.</summary>
    public static IDisposable? Begin(string folder)
    {
        try
        {
            return new FileStream(Path.Join(folder, Name), FileMode.Open, FileAccess.Read, FileShare.Read, 1);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Whether any kernel runs from a program.</summary>
    public static bool IsUsed(string folder)
    {
        try
        {
            using var alone = new FileStream(Path.Join(folder, Name), FileMode.Open, FileAccess.ReadWrite, FileShare.None, 1);
            return false;
        }
        catch (IOException exception)
        {
            return exception is not (FileNotFoundException or DirectoryNotFoundException);
        }
        catch (UnauthorizedAccessException)
        {
            return true;
        }
    }
}
