namespace YiTa.Notebooks.Display.Internal;

/// <summary>Stands in for a value that could not be read.</summary>
internal sealed record Fault(Exception Exception)
{
    public override string ToString() => $"{TypeNames.Full(Exception.GetType())}: {Exception.Message}";
}
