using System.Diagnostics;
using System.Text.RegularExpressions;

namespace YiTa.Publishing.Images.Internal.Browser;

/// <summary>The last lines that a browser wrote to standard error, and the DevTools address among them.</summary>
internal sealed partial class ErrorTail
{
    private readonly Queue<string> lines = new();
    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<Uri> address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public ErrorTail(Process process)
    {
        process.ErrorDataReceived += (_, e) => Add(e.Data);
        process.BeginErrorReadLine();
    }

    /// <summary>What it said that may matter, on one line; empty where it said nothing.</summary>
    public string Text
    {
        get
        {
            lock (lines) return lines.Count == 0 ? "" : $"It said: {string.Join(" | ", lines)}";
        }
    }

    /// <summary>The same once the browser has said its last word, or after a second.</summary>
    public async Task<string> LastWordsAsync()
    {
        await Task.WhenAny(ended.Task, Task.Delay(TimeSpan.FromSeconds(1))).ConfigureAwait(false);
        return Text;
    }

    /// <summary>The address that the browser announces once it listens.</summary>
    /// <exception cref="BrowserException">It ended without announcing one.</exception>
    public Task<Uri> AddressAsync(CancellationToken cancellation) => address.Task.WaitAsync(cancellation);

    private void Add(string? line)
    {
        if (line is null)
        {
            ended.TrySetResult();
            address.TrySetException(new BrowserException($"The browser ended before it was ready. {Text}".TrimEnd()));
            return;
        }

        if (Listening().Match(line) is { Success: true } match) address.TrySetResult(new Uri(match.Groups[1].Value));
        if (Noise().IsMatch(line)) return;
        lock (lines)
        {
            lines.Enqueue(line.Trim());
            if (lines.Count > 4) lines.Dequeue();
        }
    }

    [GeneratedRegex(@"^DevTools listening on (ws://\S+)")]
    private static partial Regex Listening();

    // What a healthy browser prints on a machine without a desktop.
    [GeneratedRegex(@"^\s*$|DevTools listening|dbus|unexpected operator|gcm|Fontconfig", RegexOptions.IgnoreCase)]
    private static partial Regex Noise();
}
