namespace YiTa.Notebooks.Sessions.Internal;

/// <summary>A magic line that cannot be run as it stands; becomes the error of its cell.</summary>
internal sealed class MagicException(int line, string message) : Exception(message)
{
    public int Line { get; } = line;
}
