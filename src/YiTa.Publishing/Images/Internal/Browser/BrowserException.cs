namespace YiTa.Publishing.Images.Internal.Browser;

/// <summary>The browser did not start, ended, crashed or did not answer in time. The message is a sentence.</summary>
internal sealed class BrowserException(string message) : Exception(message);
