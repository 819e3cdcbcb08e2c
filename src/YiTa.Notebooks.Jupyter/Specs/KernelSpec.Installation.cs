using YiTa.Notebooks.Jupyter.Internal.Process;

namespace YiTa.Notebooks.Jupyter.Specs;

// A kernel loads its assemblies when it needs them, and starts workers anew: its program must stay as long as it runs. So each
// installation has a folder of its own, and those that no kernel runs from any more are cleared away by the next.
public sealed partial record KernelSpec
{
    private const string ProgramPrefix = "program";

    private string[] Programs => Directory.Exists(Path) ? Directory.GetDirectories(Path, ProgramPrefix + "*") : [];

    /// <summary>Installs the kernel whole, or leaves what was there. Kernels that run go on with the program that they began with.</summary>
    /// <param name="make">Makes the program in the folder that it is given, which is there and empty.</param>
    /// <param name="describe">Gives the text of <c>kernel.json</c> for that folder.</param>
    /// <exception cref="IOException">The place cannot be written, or another installation under this name is under way.</exception>
    /// <exception cref="UnauthorizedAccessException">This user may not write there.</exception>
    public async Task InstallAsync(Func<string, Task> make, Func<string, string> describe)
    {
        ArgumentNullException.ThrowIfNull(make);
        ArgumentNullException.ThrowIfNull(describe);
        Directory.CreateDirectory(Path);
        try
        {
            using var alone = Begin();
            var program = System.IO.Path.Join(Path, $"{ProgramPrefix}-{Guid.NewGuid():N}"[..16]);
            try
            {
                Directory.CreateDirectory(program);
                await make(program).ConfigureAwait(false);
                ProgramUse.Prepare(program);
                // Jupyter may look at any time: it finds the old text or the new one.
                var text = System.IO.Path.Join(program, "kernel.json");
                await File.WriteAllTextAsync(text, describe(program)).ConfigureAwait(false);
                File.Move(text, System.IO.Path.Join(Path, "kernel.json"), overwrite: true);
            }
            catch
            {
                Delete(program);
                throw;
            }

            ClearAway(program);
        }
        finally
        {
            if (!Exists && !Directory.EnumerateFileSystemEntries(Path).Any())
                Directory.Delete(Path);
        }
    }

    /// <summary>Removes the kernel, so that no further one is started.</summary>
    /// <returns>False where a kernel still runs from its program, which is then left; uninstalling again removes it later.</returns>
    public bool Uninstall()
    {
        File.Delete(System.IO.Path.Join(Path, "kernel.json"));
        ClearAway(null);
        if (Programs.Length > 0)
            return false;
        Directory.Delete(Path, recursive: true);
        return true;
    }

    private FileStream Begin()
    {
        try
        {
            return new(System.IO.Path.Join(Path, "installing"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (IOException exception) when (File.Exists(System.IO.Path.Join(Path, "installing")))
        {
            throw new IOException("Another installation under this name is under way.", exception);
        }
    }

    private void ClearAway(string? but)
    {
        foreach (var program in Programs.Where(program => program != but && !ProgramUse.IsUsed(program)))
            Delete(program);
    }

    private static void Delete(string folder)
    {
        try
        {
            if (Directory.Exists(folder))
                Directory.Delete(folder, recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Windows keeps what still runs; the next installation finds it again.
        }
    }
}
