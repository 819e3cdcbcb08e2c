namespace YiTa.Analysis.Evidence.Internal;

/// <summary>
/// Numbers distinct values in the order in which they come. A value is known by its bytes in a file, so that looking one up
/// allocates nothing and keeping one costs no string.
/// </summary>
internal sealed class Utf8Index
{
    private readonly List<byte[]> _files = [];
    private int[] _buckets = new int[16];
    private Entry[] _entries = new Entry[16];

    public int Count { get; private set; }

    /// <summary>Where a value stands that was added.</summary>
    public Entry this[int index] => _entries[index];

    /// <summary>Makes a file known; returns its number.</summary>
    public int AddFile(byte[] bytes)
    {
        _files.Add(bytes);
        return _files.Count - 1;
    }

    public byte[] File(int file) => _files[file];

    public ReadOnlySpan<byte> Bytes(int index) => Bytes(_entries[index]);

    /// <summary>The number of a value, which is added when it is new.</summary>
    /// <param name="file">The number of the file.</param>
    /// <param name="value">The value, a part of the bytes of that file.</param>
    /// <param name="row">A number to keep with the value when it is new.</param>
    /// <param name="added">True when the value is new.</param>
    public int GetOrAdd(int file, ReadOnlySpan<byte> value, int row, out bool added)
    {
        var hash = Hash(value);
        var found = Find(value, hash);
        added = found < 0;
        if (!added)
            return found;
        if (Count == _entries.Length)
            Grow();
        _files[file].AsSpan().Overlaps(value, out var offset);
        ref var bucket = ref Bucket(hash);
        _entries[Count] = new Entry(hash, bucket - 1, file, offset, value.Length, row);
        bucket = ++Count;
        return Count - 1;
    }

    /// <summary>The number of a value; -1 when it was never added.</summary>
    public int Find(ReadOnlySpan<byte> value) => Find(value, Hash(value));

    private static int Hash(ReadOnlySpan<byte> value)
    {
        var hash = default(HashCode);
        hash.AddBytes(value);
        return hash.ToHashCode();
    }

    private ref int Bucket(int hash) => ref _buckets[hash & (_buckets.Length - 1)];

    private ReadOnlySpan<byte> Bytes(in Entry entry) => _files[entry.File].AsSpan(entry.Offset, entry.Length);

    private int Find(ReadOnlySpan<byte> value, int hash)
    {
        for (var index = Bucket(hash) - 1; index >= 0; index = _entries[index].Next)
        {
            ref readonly var entry = ref _entries[index];
            if (entry.Hash == hash && Bytes(entry).SequenceEqual(value))
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
            ref var bucket = ref Bucket(_entries[index].Hash);
            _entries[index] = _entries[index] with { Next = bucket - 1 };
            bucket = index + 1;
        }
    }

    /// <summary>A value: its hash, the next of the same bucket, and where it stands.</summary>
    internal readonly record struct Entry(int Hash, int Next, int File, int Offset, int Length, int Row);
}
