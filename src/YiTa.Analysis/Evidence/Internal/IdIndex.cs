namespace YiTa.Analysis.Evidence.Internal;

/// <summary>The keys of all observations, context figures, events, conflicts and sources: where each was first seen.</summary>
internal sealed class IdIndex
{
    private readonly List<Table> _tables = [];
    private int[] _buckets = new int[64];
    private Entry[] _entries = new Entry[64];

    public int Count { get; private set; }

    /// <summary>Makes a file known; its number is what <see cref="TryAdd"/> wants.</summary>
    public int AddTable(string file, EvidenceTableKind kind, byte[] bytes)
    {
        _tables.Add(new Table(file, kind, bytes));
        return _tables.Count - 1;
    }

    /// <summary>Adds a key, unless it is there.</summary>
    /// <param name="table">The number of the file.</param>
    /// <param name="row">The number of the row in the file, from 0.</param>
    /// <param name="key">The key, a part of the bytes of the file.</param>
    /// <param name="first">The entry that the key already has, when false is returned.</param>
    public bool TryAdd(int table, int row, ReadOnlySpan<byte> key, out Entry first)
    {
        var hash = Hash(key);
        var found = Find(key, hash);
        if (found >= 0)
        {
            first = _entries[found];
            return false;
        }

        if (Count == _entries.Length)
            Grow();
        _tables[table].Bytes.AsSpan().Overlaps(key, out var offset);
        ref var bucket = ref _buckets[hash & (_buckets.Length - 1)];
        first = new Entry { Hash = hash, Next = bucket - 1, Table = table, Row = row, Offset = offset, Length = key.Length };
        _entries[Count] = first;
        bucket = ++Count;
        return true;
    }

    public bool TryGet(ReadOnlySpan<byte> key, out Entry entry)
    {
        var found = Find(key, Hash(key));
        entry = found >= 0 ? _entries[found] : default;
        return found >= 0;
    }

    public string File(in Entry entry) => _tables[entry.Table].File;

    public EvidenceTableKind Kind(in Entry entry) => _tables[entry.Table].Kind;

    public byte[] Bytes(in Entry entry) => _tables[entry.Table].Bytes;

    /// <summary>All keys of some kinds of tables, in the order in which they were added.</summary>
    public IEnumerable<string> Keys(Func<EvidenceTableKind, bool> kinds)
    {
        for (var i = 0; i < Count; i++)
        {
            var entry = _entries[i];
            if (kinds(_tables[entry.Table].Kind))
                yield return System.Text.Encoding.UTF8.GetString(_tables[entry.Table].Bytes, entry.Offset, entry.Length);
        }
    }

    private static int Hash(ReadOnlySpan<byte> key)
    {
        var hash = default(HashCode);
        hash.AddBytes(key);
        return hash.ToHashCode();
    }

    private int Find(ReadOnlySpan<byte> key, int hash)
    {
        for (var index = _buckets[hash & (_buckets.Length - 1)] - 1; index >= 0; index = _entries[index].Next)
        {
            ref var entry = ref _entries[index];
            if (entry.Hash == hash && _tables[entry.Table].Bytes.AsSpan(entry.Offset, entry.Length).SequenceEqual(key))
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
        public int Table;
        public int Row;
        public int Offset;
        public int Length;
    }

    private sealed record Table(string File, EvidenceTableKind Kind, byte[] Bytes);
}
