using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using YiTa.Cli.Kernel;
using YiTa.Notebooks.Jupyter.Specs;

namespace YiTa.Cli.Tests.Kernel;

/// <summary>A running Jupyter Notebook with one notebook, whose kernel is the one that was built.</summary>
internal sealed class NotebookServer : IAsyncDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);
    private readonly string _folder = Directory.CreateTempSubdirectory("yita-notebook-").FullName;
    private readonly Process _process;

    private NotebookServer(string notebook, int port)
    {
        Address = new($"http://127.0.0.1:{port}/");
        File.WriteAllText(Path.Combine(_folder, "page.ipynb"), notebook);
        var spec = new KernelSpec("yita-test", _folder);
        Directory.CreateDirectory(spec.Path);
        File.WriteAllText(
            Path.Combine(spec.Path, "kernel.json"),
            KernelSpec.ToJson([KernelProgram.DotNet, typeof(KernelProgram).Assembly.Location, "kernel", "start", "{connection_file}"], "1"));
        var start = new ProcessStartInfo(JupyterClients.Python, [
            "-m", "notebook", "--no-browser", "--allow-root", "--ip=127.0.0.1", $"--port={port.ToString(CultureInfo.InvariantCulture)}",
            "--NotebookApp.token=", "--NotebookApp.password=", $"--notebook-dir={_folder}"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = _folder,
        };
        foreach (var (name, value) in new[] { ("JUPYTER_DATA_DIR", _folder), ("JUPYTER_PATH", _folder), ("JUPYTER_RUNTIME_DIR", Path.Combine(_folder, "runtime")), ("JUPYTER_CONFIG_DIR", _folder) })
            start.Environment[name] = value;
        _process = Process.Start(start)!;
        _ = _process.StandardOutput.ReadToEndAsync();
        _ = _process.StandardError.ReadToEndAsync();
    }

    /// <summary>The address of the server.</summary>
    public Uri Address { get; }

    /// <summary>The address of the notebook.</summary>
    public string Page => Address + "notebooks/page.ipynb";

    /// <summary>Starts a server and waits until it answers.</summary>
    public static async Task<NotebookServer> StartAsync(string notebook)
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        var port = ((IPEndPoint)probe.LocalEndpoint).Port;
        probe.Stop();
        var server = new NotebookServer(notebook, port);
        using var client = new HttpClient();
        var start = Stopwatch.GetTimestamp();
        while (true)
        {
            try
            {
                await client.GetStringAsync(new Uri(server.Address, "api"));
                return server;
            }
            catch (HttpRequestException) when (Stopwatch.GetElapsedTime(start) < Limit && !server._process.HasExited)
            {
                await Task.Delay(200);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
