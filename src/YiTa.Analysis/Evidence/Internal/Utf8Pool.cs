namespace YiTa.Analysis.Evidence.Internal;

/// <summary>The distinct values of one column, each checked and decoded once.</summary>
internal sealed class Utf8Pool
{
    private readonly Utf8Index _index = new();
    private PooledValue[] _values = new PooledValue[16];

    public Utf8Pool(byte[] bytes) => _index.AddFile(bytes);

    public int Count => _index.Count;

    public ref PooledValue this[int index] => ref _values[index];

    /// <summary>The number of a value, which is added when it is new.</summary>
    /// <param name="raw">A part of the file: the bytes between the separators.</param>
    /// <param name="added">True when the value is new.</param>
    public int GetOrAdd(ReadOnlySpan<byte> raw, out bool added)
    {
        var index = _index.GetOrAdd(0, raw, 0, out added);
        if (index == _values.Length)
            Array.Resize(ref _values, index * 2);
        return index;
    }

    /// <summary>The number of a value that is in the pool.</summary>
    public int Find(ReadOnlySpan<byte> raw) => _index.Find(raw);

    /// <summary>The text of a value, decoded when it is first asked for.</summary>
    public string Text(int index) => _values[index].Text ??= CsvCell.Decode(_index.Bytes(index));

    /// <summary>What is known of a value.</summary>
    internal struct PooledValue
    {
        /// <summary>True when the value breaks the rule of its column.</summary>
        public bool IsBad;

        public string? Text;

        /// <summary>The typed value, of a period or a code.</summary>
        public object? Typed;
    }
}
