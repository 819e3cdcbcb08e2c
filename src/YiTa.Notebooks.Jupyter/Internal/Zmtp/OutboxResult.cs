namespace YiTa.Notebooks.Jupyter.Internal.Zmtp;

/// <summary>What became of something offered to an <see cref="Outbox"/>.</summary>
internal enum OutboxResult
{
    Added,
    Full,
    Closed,
}
