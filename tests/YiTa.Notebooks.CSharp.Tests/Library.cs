namespace YiTa.Notebooks.CSharp.Tests;

/// <summary>Stands for a library that calculates without ever looking up.</summary>
public static class Library
{
    private static volatile bool _released;

    public static void Calculate()
    {
        while (!_released)
        {
        }
    }

    public static void Release() => _released = true;
}
