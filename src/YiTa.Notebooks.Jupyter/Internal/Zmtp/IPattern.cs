namespace YiTa.Notebooks.Jupyter.Internal.Zmtp;

/// <summary>What a kind of socket does with its peers. All members but those said otherwise are called on the socket's own thread.</summary>
internal interface IPattern
{
    /// <summary>What READY announces.</summary>
    string SocketType { get; }

    /// <summary>The kinds of socket that may connect.</summary>
    IReadOnlyList<string> PeerTypes { get; }

    /// <summary>Whether to read on from a peer; asked before each read, so what was read already is still handed over.</summary>
    bool WantsInput(Peer peer);

    /// <summary>The handshake is done.</summary>
    void Ready(Peer peer);

    void Received(Peer peer, IReadOnlyList<ReadOnlyMemory<byte>> frames);

    /// <summary>A command other than those of the connection itself.</summary>
    void Commanded(Peer peer, ReadOnlySpan<byte> name, ReadOnlyMemory<byte> data);

    /// <summary>Something was sent to at least one peer.</summary>
    void Sent();

    /// <summary>A peer that was ready has gone.</summary>
    void Gone(Peer peer);
}
