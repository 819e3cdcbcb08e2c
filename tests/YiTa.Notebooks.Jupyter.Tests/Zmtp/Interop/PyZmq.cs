using System.Diagnostics;
using System.Globalization;

namespace YiTa.Notebooks.Jupyter.Tests.Zmtp.Interop;

/// <summary>Runs Python programs on libzmq, the implementation that all Jupyter clients use, as child processes.</summary>
internal static class PyZmq
{
    private const string Prelude = """
        import sys, time, os, threading, zmq
        ports = [int(p) for p in sys.argv[1:]]
        ctx = zmq.Context()
        def connect(kind, port=None, identity=None, **options):
            s = ctx.socket(kind)
            s.setsockopt(zmq.LINGER, 0); s.setsockopt(zmq.RCVTIMEO, 20000); s.setsockopt(zmq.SNDTIMEO, 20000)
            for name, value in options.items(): s.setsockopt(getattr(zmq, name), value)
            if identity is not None: s.setsockopt(zmq.IDENTITY, identity)
            if kind == zmq.SUB: s.setsockopt(zmq.RCVHWM, 0)
            s.connect('tcp://127.0.0.1:%d' % (port or ports[0]))
            return s
        def say(*words): print(*words, flush=True)

        """;

    private static readonly Lazy<(string? Python, string Problem)> Found = new(Find);

    public static bool TryFind(out string problem)
    {
        problem = Found.Value.Problem;
        return Found.Value.Python is not null;
    }

    /// <summary>Runs a program to its end and returns what it printed; what it printed to standard error fails the test.</summary>
    public static async Task<string> RunAsync(string program, params int[] ports)
    {
        using var process = Start(program, ports);
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        try
        {
            await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(60));
        }
        catch (TimeoutException)
        {
            process.Kill();
            Assert.Fail($"The Python program did not end within a minute. It printed:\n{await output}{await errors}");
        }

        Assert.True(process.ExitCode == 0, await errors);
        return (await output).ReplaceLineEndings("\n").TrimEnd('\n');
    }

    /// <summary>Starts a program, which ends at the latest when it is disposed.</summary>
    public static System.Diagnostics.Process Start(string program, params int[] ports)
    {
        var start = new ProcessStartInfo(Found.Value.Python!) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add(Prelude + program);
        foreach (var port in ports) start.ArgumentList.Add(port.ToString(CultureInfo.InvariantCulture));
        var process = new Child { StartInfo = start };
        process.Start();
        return process;
    }

    private static (string? Python, string Problem) Find()
    {
        foreach (var python in new[] { "/usr/bin/python3", "python3", "python" })
        {
            try
            {
                using var process = System.Diagnostics.Process.Start(new ProcessStartInfo(python, ["-c", "import zmq"]) { RedirectStandardError = true });
                process!.WaitForExit();
                if (process.ExitCode == 0) return (python, "");
            }
            catch (System.ComponentModel.Win32Exception)
            {
                // Not there; try the next.
            }
        }

        return (null, "No Python with pyzmq was found; install it with: apt-get install python3-zmq (elsewhere: pip install pyzmq).");
    }

    private sealed class Child : System.Diagnostics.Process
    {
        protected override void Dispose(bool disposing)
        {
            if (disposing && !HasExited) Kill();
            base.Dispose(disposing);
        }
    }
}
