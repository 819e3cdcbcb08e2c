namespace YiTa.Notebooks.CSharp.Tests.Compilation;

/// <summary>Speaks of types that the framework's reference assemblies and its own place in different files.</summary>
public static class Uses
{
    public static int Count(IEnumerable<int> numbers) => numbers.Count();
}
