namespace YiTa.Notebooks.Jupyter.Internal.Zmtp;

/// <summary>The topics of one subscriber, each with how often it was asked for. Any thread matches; the socket's own thread changes.</summary>
internal sealed class Subscriptions(ZmtpOptions options)
{
    private readonly Lock gate = new();
    private readonly Dictionary<ReadOnlyMemory<byte>, int> counts = new(BytesComparer.Instance);
    private long topicBytes;

    public bool Contains(ReadOnlyMemory<byte> topic)
    {
        lock (gate) return counts.ContainsKey(topic);
    }

    /// <exception cref="ZmtpException">The subscriber has too many topics, or too long ones.</exception>
    public void Add(ReadOnlyMemory<byte> topic)
    {
        lock (gate)
        {
            if (counts.TryGetValue(topic, out var count))
            {
                // A count that could overflow would be a way to lose a subscription.
                counts[topic] = count == int.MaxValue ? count : count + 1;
                return;
            }

            if (counts.Count == options.MaxSubscriptions)
                throw new ZmtpException($"The subscriber asks for more than {options.MaxSubscriptions} topics.");
            if (topicBytes + topic.Length > options.MaxSubscriptionBytes)
                throw new ZmtpException($"The topics of the subscriber have more than {options.MaxSubscriptionBytes} bytes.");
            counts.Add(topic, 1);
            topicBytes += topic.Length;
        }
    }

    /// <summary>Takes back one subscription; without effect where there is none.</summary>
    public void Remove(ReadOnlyMemory<byte> topic)
    {
        lock (gate)
        {
            if (!counts.TryGetValue(topic, out var count)) return;
            if (count > 1)
            {
                counts[topic] = count - 1;
                return;
            }

            counts.Remove(topic);
            topicBytes -= topic.Length;
        }
    }

    /// <summary>Whether a message that begins with these bytes was asked for.</summary>
    public bool Match(ReadOnlySpan<byte> first)
    {
        lock (gate)
        {
            foreach (var topic in counts.Keys)
                if (first.StartsWith(topic.Span)) return true;
            return false;
        }
    }
}
