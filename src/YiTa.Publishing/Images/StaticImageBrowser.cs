using YiTa.Publishing.Images.Internal;

namespace YiTa.Publishing.Images;

/// <summary>
/// Draws as <see cref="StaticImages"/> does, with a headless browser that stays open from one run to the next, for programs in which
/// pictures come one by one. The browser starts with the first picture and ends when it was not needed for a while, when this is
/// disposed, and with the process. Runs come one after the other; usable from any thread.
/// </summary>
public sealed class StaticImageBrowser : IAsyncDisposable
{
    private readonly StaticImageOptions options;
    private readonly TimeSpan idle;
    private readonly OpenPage page;
    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly ITimer rest;

    /// <summary>Makes one; no browser is started yet.</summary>
    /// <param name="options">How to draw; null for the defaults.</param>
    /// <param name="idle">How long the browser stays without a picture to draw, above 0; null for 5 minutes.</param>
    /// <param name="time">The clock; null for that of the system.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="idle"/> is not above 0.</exception>
    public StaticImageBrowser(StaticImageOptions? options = null, TimeSpan? idle = null, TimeProvider? time = null)
    {
        this.options = options ?? new StaticImageOptions();
        this.idle = idle ?? TimeSpan.FromMinutes(5);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(this.idle, TimeSpan.Zero, nameof(idle));
        page = new OpenPage(this.options);
        rest = (time ?? TimeProvider.System).CreateTimer(_ => _ = RestAsync(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Draws the pictures of notebooks; see <see cref="StaticImages.AddAsync"/>.</summary>
    /// <param name="notebooks">The notebooks; their outputs are changed in place.</param>
    /// <param name="cancellation">Stops the run; notebooks keep what was drawn so far.</param>
    /// <returns>What was drawn and what was not, with the reasons.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public async Task<StaticImageReport> AddAsync(IReadOnlyList<NotebookPictures> notebooks, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(notebooks);
        await turn.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            return await new ImageRun(notebooks, options, page).RunAsync(cancellation).ConfigureAwait(false);
        }
        finally
        {
            rest.Change(idle, Timeout.InfiniteTimeSpan);
            turn.Release();
        }
    }

    /// <summary>Ends the browser.</summary>
    public async ValueTask DisposeAsync()
    {
        await rest.DisposeAsync().ConfigureAwait(false);
        await turn.WaitAsync().ConfigureAwait(false);
        await page.CloseAsync().ConfigureAwait(false);
        turn.Release();
    }

    private async Task RestAsync()
    {
        // A run that goes on sets the timer again at its end.
        if (!await turn.WaitAsync(TimeSpan.Zero).ConfigureAwait(false)) return;
        try
        {
            await page.CloseAsync().ConfigureAwait(false);
        }
        finally
        {
            turn.Release();
        }
    }
}
