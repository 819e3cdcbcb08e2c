using System.Text;
using YiTa.Notebooks.Jupyter.Internal.Content;
using YiTa.Notebooks.Jupyter.Internal.Messages;
using YiTa.Notebooks.Jupyter.Internal.Zmtp;

namespace YiTa.Notebooks.Jupyter.Internal.Server;

/// <summary>What all clients of the kernel hear.</summary>
/// <param name="format">Makes the frames.</param>
internal sealed class Iopub(MessageFormat format)
{
    private static readonly TimeSpan MostWait = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan ForTheFirst = TimeSpan.FromMilliseconds(500);
    private readonly TaskCompletionSource _heard = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private PublisherSocket? _socket;

    /// <summary>Speaks through a socket from now on; before, nobody hears anything.</summary>
    public void Open(PublisherSocket socket) => _socket = socket;

    /// <summary>Tells a new subscriber that it is heard.</summary>
    public void Welcome(ZmtpSubscription subscription)
    {
        subscription.Publish(format.Write(
            [subscription.Topic], "iopub_welcome", default, ContentJson.Write(new WelcomeContent(Encoding.UTF8.GetString(subscription.Topic.Span)))));
        _heard.TrySetResult();
    }

    /// <summary>Waits a moment for the first subscriber: a client that sends a cell at once would miss what it shows, because its
    /// connections come in any order.</summary>
    public Task WaitForSubscriberAsync() => _heard.Task.IsCompleted ? Task.CompletedTask : Task.WhenAny(_heard.Task, Task.Delay(ForTheFirst));

    /// <summary>Tells whether the kernel works on a message.</summary>
    public void Status(ReadOnlyMemory<byte> parent, string state) => Publish("status", parent, new StatusContent(state));

    /// <summary>Tells all clients something.</summary>
    public void Publish<T>(string type, ReadOnlyMemory<byte> parent, T content) => Publish(type, parent, (ReadOnlyMemory<byte>)ContentJson.Write(content));

    /// <summary>Tells all clients something that is written already.</summary>
    public void Publish(string type, ReadOnlyMemory<byte> parent, ReadOnlyMemory<byte> content, params IReadOnlyList<ReadOnlyMemory<byte>> buffers)
    {
        if (_socket is not { } socket)
            return;
        var topic = Encoding.ASCII.GetBytes($"kernel.{format.Session}.{type}");
        socket.Publish(format.Write([topic], type, parent, content, buffers));
    }

    /// <summary>Waits while a client that reads has too much before it: the cell that writes has to wait with it.</summary>
    public void WaitForRoom() => _socket?.WaitForRoom(MostWait, CancellationToken.None);
}
