using System.Collections.Concurrent;

namespace YiTa.Notebooks.CSharp.Tests;

/// <summary>Stands for a library that calculates without ever looking up.</summary>
public static class Library
{
    private static readonly ConcurrentDictionary<string, bool> Released = new();

    public static void Calculate(string what)
    {
        while (!Released.ContainsKey(what))
        {
        }
    }

    public static void Release(string what) => Released[what] = true;
}
