namespace YiTa.Publishing.Images.Internal.Browser;

/// <summary>A script failed in the page; the browser itself is well. The message is what the script threw.</summary>
internal sealed class ScriptException(string message) : Exception(message);
