using System.ComponentModel;
using System.Diagnostics;

namespace YiTa.Publishing.Images.Internal.Browser;

/// <summary>One headless browser with a profile of its own; disposing ends it and deletes the profile.</summary>
internal sealed class ChromiumProcess : IAsyncDisposable
{
    // Hands stdin and stdout on as the file descriptors 3 and 4, which the browser takes for its DevTools pipes.
    private const string HandOnPipes = "exec \"$0\" \"$@\" 3<&0 4>&1 </dev/null 1>&2";

    private readonly Process process;
    private readonly ProfileFolder profile;
    private readonly ErrorTail errors;
    private DevToolsConnection? connection;

    private ChromiumProcess(Process process, ProfileFolder profile)
    {
        this.process = process;
        this.profile = profile;
        errors = new ErrorTail(process);
        AppDomain.CurrentDomain.ProcessExit += KillAtExit;
    }

    public DevToolsConnection Connection => connection ?? throw new InvalidOperationException("The browser is not connected.");

    public int Id => process.Id;

    public bool HasEnded => process.HasExited;

    /// <summary>Starts the browser and waits until it answers.</summary>
    /// <param name="browser">The path of the browser.</param>
    /// <param name="options">How to talk to it, how long the start may take, and where its profile lives.</param>
    /// <param name="cancellation">Stops the start.</param>
    /// <exception cref="BrowserException">It did not start, with what it said.</exception>
    public static async Task<ChromiumProcess> StartAsync(string browser, StaticImageOptions options, CancellationToken cancellation)
    {
        var profile = ProfileFolder.Create(options.TempFolder);
        ChromiumProcess? chromium = null;
        try
        {
            chromium = new ChromiumProcess(Launch(browser, profile.Path, options.Pipe), profile);
            _ = Task.Run(() => ProfileFolder.DeleteForsaken(options.TempFolder), CancellationToken.None);
            await chromium.ConnectAsync(browser, options.Pipe, options.StartLimit, cancellation).ConfigureAwait(false);
            return chromium;
        }
        catch
        {
            if (chromium is not null) await chromium.DisposeAsync().ConfigureAwait(false);
            else DeleteProfile(profile, default);
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        AppDomain.CurrentDomain.ProcessExit -= KillAtExit;
        if (connection is not null)
        {
            await CloseAsync(connection).ConfigureAwait(false);
            await connection.DisposeAsync().ConfigureAwait(false);
        }

        await EndAsync().ConfigureAwait(false);
        process.Dispose();
        await Task.Run(() => DeleteProfile(profile, TimeSpan.FromSeconds(2))).ConfigureAwait(false);
    }

    private static Process Launch(string browser, string profile, bool pipe)
    {
        var start = new ProcessStartInfo(pipe ? "/bin/sh" : browser)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (pipe)
        {
            foreach (var argument in (string[])["-c", HandOnPipes, browser]) start.ArgumentList.Add(argument);
        }

        var root = !OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess;
        foreach (var argument in ChromiumArguments.For(profile, pipe, root)) start.ArgumentList.Add(argument);
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception e)
        {
            throw new BrowserException($"“{browser}” does not start: {e.Message}.");
        }
    }

    private async Task ConnectAsync(string browser, bool pipe, TimeSpan limit, CancellationToken cancellation)
    {
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        both.CancelAfter(limit);
        try
        {
            IDevToolsTransport transport = pipe
                ? new PipeTransport(process.StandardInput.BaseStream, process.StandardOutput.BaseStream)
                : await SocketTransport.ConnectAsync(await errors.AddressAsync(both.Token).ConfigureAwait(false), both.Token).ConfigureAwait(false);
            connection = new DevToolsConnection(transport, async () => $"“{browser}” ended unexpectedly. {await errors.LastWordsAsync().ConfigureAwait(false)}".TrimEnd());
            await connection.SendAsync("Browser.getVersion", null, null, both.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new BrowserException($"“{browser}” did not answer within {limit.TotalSeconds:0.#} seconds. {errors.Text}".TrimEnd());
        }
    }

    private static async Task CloseAsync(DevToolsConnection connection)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        try
        {
            await connection.SendAsync("Browser.close", null, null, limit.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (e is BrowserException or ScriptException or OperationCanceledException)
        {
            // It is gone already or hangs: it is killed next.
        }
    }

    private async Task EndAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        try
        {
            await process.WaitForExitAsync(limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            Kill();
            await process.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
        }
    }

    private void KillAtExit(object? sender, EventArgs e)
    {
        try
        {
            Kill();
            process.WaitForExit(TimeSpan.FromMilliseconds(500));
        }
        catch (InvalidOperationException)
        {
            // Its end was heard of elsewhere, where this is disposed at the same time.
        }

        DeleteProfile(profile, TimeSpan.FromMilliseconds(500));
    }

    private void Kill()
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception or AggregateException)
        {
            // It has ended in the meantime.
        }
    }

    private static void DeleteProfile(ProfileFolder profile, TimeSpan limit)
    {
        profile.Delete(limit);
        profile.Dispose();
    }
}
