namespace YiTa.Notebooks.CSharp.Tests.One;

public static class Ambiguous
{
    public static string Name => "one";
}

/// <summary>Has the name of a type that is always imported.</summary>
public static class Style
{
    public static string Name => "one";
}
