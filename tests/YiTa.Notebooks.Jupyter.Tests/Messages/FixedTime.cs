namespace YiTa.Notebooks.Jupyter.Tests.Messages;

/// <summary>A clock that stands still, with a seventh digit that headers must not show.</summary>
internal sealed class FixedTime : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => new DateTimeOffset(2026, 4, 5, 6, 7, 8, TimeSpan.Zero).AddTicks(1234567);
}
