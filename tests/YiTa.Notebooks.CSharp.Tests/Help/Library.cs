namespace YiTa.Notebooks.CSharp.Tests.Help;

/// <summary>A library that expects keys.</summary>
public static class Library
{
    public static string Find(string key, bool exact = false) => key + exact;

    public static string Many(params string[] keys) => string.Concat(keys);

    public static string Other(string key) => key;

    public class Query<T>
    {
        public Query<T> With(string key) => key.Length > 0 ? this : throw new ArgumentException(null, nameof(key));
    }
}
