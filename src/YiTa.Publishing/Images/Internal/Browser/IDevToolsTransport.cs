namespace YiTa.Publishing.Images.Internal.Browser;

/// <summary>Carries DevTools messages, each one JSON object in UTF-8, to and from a browser.</summary>
internal interface IDevToolsTransport : IAsyncDisposable
{
    Task SendAsync(ReadOnlyMemory<byte> message, CancellationToken cancellation);

    /// <summary>The next message, or null once the browser has closed the connection.</summary>
    Task<byte[]?> ReceiveAsync(CancellationToken cancellation);
}
