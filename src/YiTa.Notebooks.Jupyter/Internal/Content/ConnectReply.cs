namespace YiTa.Notebooks.Jupyter.Internal.Content;

/// <summary>The ports of the kernel, for clients that still ask.</summary>
internal sealed record ConnectReply(string Status, int ShellPort, int IopubPort, int StdinPort, int HbPort, int ControlPort);
