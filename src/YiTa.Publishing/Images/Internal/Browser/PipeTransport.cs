using System.Buffers;
using System.IO.Pipelines;

namespace YiTa.Publishing.Images.Internal.Browser;

/// <summary>
/// Messages over a pair of pipes, each ended by a zero byte. The browser ends when its end of the pipe closes,
/// so it cannot outlive this process, not even one that is killed.
/// </summary>
internal sealed class PipeTransport(Stream toBrowser, Stream fromBrowser) : IDevToolsTransport
{
    private static readonly ReadOnlyMemory<byte> End = new byte[1];
    private readonly PipeReader reader = PipeReader.Create(fromBrowser, new StreamPipeReaderOptions(bufferSize: 1 << 16));

    public async Task SendAsync(ReadOnlyMemory<byte> message, CancellationToken cancellation)
    {
        await toBrowser.WriteAsync(message, cancellation).ConfigureAwait(false);
        await toBrowser.WriteAsync(End, cancellation).ConfigureAwait(false);
        await toBrowser.FlushAsync(cancellation).ConfigureAwait(false);
    }

    public async Task<byte[]?> ReceiveAsync(CancellationToken cancellation)
    {
        while (true)
        {
            var read = await reader.ReadAsync(cancellation).ConfigureAwait(false);
            if (read.Buffer.PositionOf((byte)0) is { } end)
            {
                var message = read.Buffer.Slice(0, end).ToArray();
                reader.AdvanceTo(read.Buffer.GetPosition(1, end));
                return message;
            }

            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
            if (read.IsCompleted) return null;
        }
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            await toBrowser.DisposeAsync().ConfigureAwait(false);
        }
        catch (IOException)
        {
            // The browser is gone already: what was still to be written has no reader.
        }
    }
}
