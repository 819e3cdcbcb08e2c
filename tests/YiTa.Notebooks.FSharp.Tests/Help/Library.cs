namespace YiTa.Notebooks.FSharp.Tests.Help;

/// <summary>A library that expects keys.</summary>
public static class Library
{
    public static string Find(string key) => key;

    public static string Second(int number, string key) => key + number;

    public static string Other(string key) => key;

    public class Query<T>
    {
        public Query<T> With(string key) => key.Length > 0 ? this : throw new ArgumentException(null, nameof(key));
    }
}
