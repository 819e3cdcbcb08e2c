using System.Diagnostics;
using System.Runtime.CompilerServices;
using YiTa.Cli.Kernel;
using YiTa.Notebooks.Jupyter.Specs;
using YiTa.Testing;

namespace YiTa.Cli.Tests.Kernel;

/// <summary>Runs the Python programs beside this file, which use the Jupyter project's own clients, against the kernel as it was built.</summary>
internal static class JupyterClients
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(8);
    private static readonly Lazy<(string? Python, string Problem)> Found = new(Find);

    /// <summary>The Python that has the clients.</summary>
    public static string Python => Found.Value.Python ?? throw new InvalidOperationException(Found.Value.Problem);

    public static bool TryFind(out string problem)
    {
        problem = Found.Value.Problem;
        return Found.Value.Python is not null;
    }

    /// <summary>Runs a program of <c>unittest</c>, or the classes of it that are named; a failed or skipped check fails the test.</summary>
    public static async Task<string> RunAsync(string program, params string[] classes)
    {
        var data = Directory.CreateTempSubdirectory("yita-jupyter-").FullName;
        try
        {
            await new KernelSpec("yita-test", data).InstallAsync(
                _ => Task.CompletedTask, _ => KernelSpec.ToJson([KernelProgram.DotNet, typeof(KernelProgram).Assembly.Location, "kernel", "start", "{connection_file}"], "1"));
            var start = new ProcessStartInfo(Python, [Path.Combine(Folder(), "Clients", program), "--verbose", .. classes])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                WorkingDirectory = data,
            };
            start.Environment["YITA_TEST_DOTNET"] = KernelProgram.DotNet;
            start.Environment["YITA_TEST_PROGRAM"] = typeof(KernelProgram).Assembly.Location;
            start.Environment["JUPYTER_PATH"] = data;
            start.Environment["JUPYTER_DATA_DIR"] = data;
            start.Environment["JUPYTER_RUNTIME_DIR"] = Path.Combine(data, "runtime");
            if (new ChromiumDrawingFactAttribute().Skip is null)
                start.Environment["YITA_TEST_PICTURES"] = "1";
            start.Environment["PYTHONDONTWRITEBYTECODE"] = "1";
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEndAsync();
            var errors = process.StandardError.ReadToEndAsync();
            try
            {
                await process.WaitForExitAsync().WaitAsync(Limit);
            }
            catch (TimeoutException)
            {
                process.Kill(entireProcessTree: true);
            }

            var told = await errors + await output;
            Assert.True(process.ExitCode == 0, told);
            Assert.DoesNotContain("skipped", told, StringComparison.Ordinal);
            return told;
        }
        finally
        {
            await DeleteAsync(data);
        }
    }

    // A kernel whose client was killed ends a moment later, and writes its history before it does.
    private static async Task DeleteAsync(string folder)
    {
        for (var attempt = 0; Directory.Exists(folder) && attempt < 20; attempt++)
        {
            try
            {
                Directory.Delete(folder, recursive: true);
            }
            catch (IOException) when (attempt < 19)
            {
                // Written to meanwhile.
            }

            await Task.Delay(attempt == 0 ? 0 : 500);
        }
    }

    private static (string?, string) Find()
    {
        foreach (var python in new[] { "/usr/bin/python3", "python3", "python" })
        {
            try
            {
                using var process = Process.Start(new ProcessStartInfo(python, ["-c", "import jupyter_client, jupyter_kernel_test, nbclient, nbconvert, jupyter_console, notebook, zmq"]) { RedirectStandardError = true })!;
                process.StandardError.ReadToEnd();
                process.WaitForExit();
                if (process.ExitCode == 0)
                    return (python, "");
            }
            catch (System.ComponentModel.Win32Exception)
            {
                // Not there: the next one.
            }
        }

        return (null, "No Python has jupyter_client, jupyter_kernel_test, nbclient, nbconvert, jupyter_console and notebook; on Debian: "
            + "apt-get install jupyter-client jupyter-nbconvert python3-nbclient jupyter-notebook jupyter-console python3-jupyter-kernel-test python3-zmq.");
    }

    private static string Folder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
