namespace YiTa.Notebooks.Jupyter.Internal.Zmtp;

/// <summary>A topic that one peer has just subscribed to.</summary>
internal sealed class ZmtpSubscription
{
    private readonly Action<IReadOnlyList<ReadOnlyMemory<byte>>> publish;

    internal ZmtpSubscription(ReadOnlyMemory<byte> topic, Action<IReadOnlyList<ReadOnlyMemory<byte>>> publish)
    {
        Topic = topic;
        this.publish = publish;
    }

    /// <summary>The prefix that was asked for; empty for all messages.</summary>
    public ReadOnlyMemory<byte> Topic { get; }

    /// <summary>
    /// Publishes to this subscriber alone. The first frame must start with <see cref="Topic"/>, or the subscriber's own filter drops
    /// the message. Does nothing once the peer is gone.
    /// </summary>
    public void Publish(IReadOnlyList<ReadOnlyMemory<byte>> frames) => publish(frames);
}
