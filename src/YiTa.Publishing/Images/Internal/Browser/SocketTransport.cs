using System.Net.WebSockets;

namespace YiTa.Publishing.Images.Internal.Browser;

/// <summary>Messages over a web socket on this machine: for systems whose shell cannot hand pipes to the browser.</summary>
internal sealed class SocketTransport : IDevToolsTransport
{
    private readonly ClientWebSocket socket;

    private SocketTransport(ClientWebSocket socket) => this.socket = socket;

    public static async Task<SocketTransport> ConnectAsync(Uri address, CancellationToken cancellation)
    {
        var socket = new ClientWebSocket();
        // A proxy of the environment must not see a connection to this machine.
        socket.Options.Proxy = null;
        try
        {
            await socket.ConnectAsync(address, cancellation).ConfigureAwait(false);
            return new SocketTransport(socket);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    public Task SendAsync(ReadOnlyMemory<byte> message, CancellationToken cancellation) =>
        socket.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, cancellation).AsTask();

    public async Task<byte[]?> ReceiveAsync(CancellationToken cancellation)
    {
        using var message = new MemoryStream();
        var buffer = new byte[1 << 16];
        while (true)
        {
            ValueWebSocketReceiveResult part;
            try
            {
                part = await socket.ReceiveAsync(buffer.AsMemory(), cancellation).ConfigureAwait(false);
            }
            catch (WebSocketException)
            {
                return null;
            }

            if (part.MessageType == WebSocketMessageType.Close) return null;
            message.Write(buffer, 0, part.Count);
            if (part.EndOfMessage) return message.ToArray();
        }
    }

    public ValueTask DisposeAsync()
    {
        socket.Dispose();
        return ValueTask.CompletedTask;
    }
}
