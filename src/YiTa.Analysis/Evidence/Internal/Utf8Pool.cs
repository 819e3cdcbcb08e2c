namespace YiTa.Analysis.Evidence.Internal;

/// <summary>
/// The distinct values of one column. Values are found by their bytes in the file, so a value that repeats is checked and
/// decoded once, and looking it up allocates nothing.
/// </summary>
internal sealed class Utf8Pool(byte[] data)
{
    private int[] _buckets = new int[16];
    private Entry[] _entries = new Entry[16];

    public int Count { get; private set; }

    public ref Entry this[int index] => ref _entries[index];

    /// <summary>The index of the value, which is added when it is new.</summary>
    /// <param name="raw">A part of the file: the bytes between the separators.</param>
    /// <param name="added">True when the value is new.</param>
    public int GetOrAdd(ReadOnlySpan<byte> raw, out bool added)
    {
        var hash = Hash(raw);
        var index = Find(raw, hash);
        added = index < 0;
        if (!added)
            return index;
        if (Count == _entries.Length)
            Grow();
        data.AsSpan().Overlaps(raw, out var offset);
        ref var bucket = ref _buckets[hash & (_buckets.Length - 1)];
        _entries[Count] = new Entry { Hash = hash, Next = bucket - 1, Offset = offset, Length = raw.Length };
        bucket = ++Count;
        return Count - 1;
    }

    /// <summary>The entry of a value that is in the pool.</summary>
    public ref Entry Get(ReadOnlySpan<byte> raw) => ref _entries[Find(raw, Hash(raw))];

    /// <summary>The text of an entry, decoded when it is first asked for.</summary>
    public string Text(ref Entry entry) => entry.Text ??= CsvCell.Decode(data.AsSpan(entry.Offset, entry.Length));

    private static int Hash(ReadOnlySpan<byte> raw)
    {
        var hash = default(HashCode);
        hash.AddBytes(raw);
        return hash.ToHashCode();
    }

    private int Find(ReadOnlySpan<byte> raw, int hash)
    {
        for (var index = _buckets[hash & (_buckets.Length - 1)] - 1; index >= 0; index = _entries[index].Next)
        {
            ref var entry = ref _entries[index];
            if (entry.Hash == hash && data.AsSpan(entry.Offset, entry.Length).SequenceEqual(raw))
                return index;
        }

        return -1;
    }

    private void Grow()
    {
        Array.Resize(ref _entries, Count * 2);
        _buckets = new int[Count * 2];
        for (var index = 0; index < Count; index++)
        {
            ref var bucket = ref _buckets[_entries[index].Hash & (_buckets.Length - 1)];
            _entries[index].Next = bucket - 1;
            bucket = index + 1;
        }
    }

    internal struct Entry
    {
        public int Hash;
        public int Next;
        public int Offset;
        public int Length;

        /// <summary>True when the value breaks the rule of its column.</summary>
        public bool IsBad;
        public string? Text;

        /// <summary>The typed value, when it is not a text.</summary>
        public object? Value;
    }
}
