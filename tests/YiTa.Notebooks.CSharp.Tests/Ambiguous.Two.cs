namespace YiTa.Notebooks.CSharp.Tests.Two;

public static class Ambiguous
{
    public static string Name => "two";
}
