using YiTa.Notebooks.Jupyter.Internal.Zmtp;

namespace YiTa.Notebooks.Jupyter.Tests.Zmtp;

/// <summary>Writes down what a peer did.</summary>
internal sealed class FakePattern : IPattern
{
    public List<string> Events { get; } = [];

    public string SocketType => "ROUTER";

    public IReadOnlyList<string> PeerTypes => ["DEALER", "REQ"];

    public bool WantsInput(Peer peer) => true;

    public void Ready(Peer peer) => Events.Add($"ready {TestData.Text(peer.Identity)}");

    public void Received(Peer peer, IReadOnlyList<ReadOnlyMemory<byte>> frames) => Events.Add($"message {string.Join('|', TestData.Texts(frames))}");

    public void Commanded(Peer peer, ReadOnlySpan<byte> name, ReadOnlyMemory<byte> data) =>
        Events.Add($"command {TestData.Text(name.ToArray())} {TestData.Text(data)}");

    public void Sent() => Events.Add("sent");

    public void Gone(Peer peer) => Events.Add("gone");
}
