using YiTa.Notebooks.Jupyter.Internal.Worker;

namespace YiTa.Notebooks.Jupyter.Tests.Worker;

public sealed class IdleWorkTests : IDisposable
{
    private readonly SemaphoreSlim _begun = new(0);
    private readonly SemaphoreSlim _givenUp = new(0);
    private readonly SemaphoreSlim _finish = new(0);
    private int _runs;

    [Fact]
    public async Task What_a_cell_cut_off_is_begun_again_when_no_cell_runs_until_it_is_done()
    {
        var idle = new IdleWork(WorkAsync, TimeSpan.Zero);
        idle.Begin();
        await TakenAsync(_begun);
        idle.Enter();
        await TakenAsync(_givenUp);
        idle.Enter();
        idle.Leave();
        Assert.Equal(1, _runs);
        idle.Leave();
        await TakenAsync(_begun);
        _finish.Release();
        await Task.Delay(100);
        idle.Enter();
        idle.Leave();
        await Task.Delay(100);

        Assert.Equal(2, _runs);
    }

    [Fact]
    public async Task What_fails_is_not_tried_again()
    {
        var idle = new IdleWork(_ => Fail(), TimeSpan.Zero);
        idle.Begin();
        await TakenAsync(_begun);
        await Task.Delay(100);
        idle.Enter();
        idle.Leave();
        await Task.Delay(100);

        Assert.Equal(1, _runs);

        Task Fail()
        {
            Interlocked.Increment(ref _runs);
            _begun.Release();
            throw new InvalidOperationException("no");
        }
    }

    public void Dispose()
    {
        _begun.Dispose();
        _givenUp.Dispose();
        _finish.Dispose();
    }

    private static async Task TakenAsync(SemaphoreSlim semaphore) => Assert.True(await semaphore.WaitAsync(TimeSpan.FromSeconds(10)));

    private async Task WorkAsync(CancellationToken cancellation)
    {
        Interlocked.Increment(ref _runs);
        _begun.Release();
        try
        {
            await _finish.WaitAsync(cancellation);
        }
        catch (OperationCanceledException)
        {
            _givenUp.Release();
        }
    }
}
