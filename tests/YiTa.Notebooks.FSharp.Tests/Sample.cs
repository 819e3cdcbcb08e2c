namespace YiTa.Notebooks.FSharp.Tests;

/// <summary>A type of the host that cells see.</summary>
public class Sample
{
    public static Sample Shared { get; } = new();

    public class Nested
    {
        public int Number => 7;
    }
}
