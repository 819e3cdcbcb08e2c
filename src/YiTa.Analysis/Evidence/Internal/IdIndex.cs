using System.Text;

namespace YiTa.Analysis.Evidence.Internal;

/// <summary>The keys of all observations, context figures, events, conflicts and sources: where each was first seen.</summary>
internal sealed class IdIndex
{
    private readonly Utf8Index _index = new();
    private readonly List<(string Path, EvidenceTableKind Kind)> _tables = [];

    /// <summary>Makes a file known; its number is what <see cref="TryAdd"/> wants.</summary>
    public int AddTable(string path, EvidenceTableKind kind, byte[] bytes)
    {
        _tables.Add((path, kind));
        return _index.AddFile(bytes);
    }

    /// <summary>Adds a key, unless it is there.</summary>
    /// <param name="table">The number of the file.</param>
    /// <param name="row">The number of the row in the file, from 0.</param>
    /// <param name="key">The key, a part of the bytes of the file.</param>
    /// <param name="first">Where the key was first seen.</param>
    public bool TryAdd(int table, int row, ReadOnlySpan<byte> key, out FirstSeen first)
    {
        first = At(_index.GetOrAdd(table, key, row, out var added));
        return added;
    }

    public bool TryGet(string key, out FirstSeen first)
    {
        var found = _index.Find(Encoding.UTF8.GetBytes(key));
        first = found < 0 ? default : At(found);
        return found >= 0;
    }

    /// <summary>All keys of some kinds of tables, in the order in which they were added.</summary>
    public IEnumerable<string> Keys(Func<EvidenceTableKind, bool> kinds)
    {
        for (var i = 0; i < _index.Count; i++)
        {
            if (kinds(_tables[_index[i].File].Kind))
                yield return Encoding.UTF8.GetString(_index.Bytes(i));
        }
    }

    private FirstSeen At(int index)
    {
        var entry = _index[index];
        var (path, kind) = _tables[entry.File];
        return new FirstSeen(path, kind, _index.File(entry.File), entry.Offset, entry.Row);
    }

    /// <summary>A row with a key: its file, the bytes of the file, where the key stands in them, and the number of the row.</summary>
    internal readonly record struct FirstSeen(string Path, EvidenceTableKind Kind, byte[] Bytes, int Offset, int Row)
    {
        /// <summary>The file and the line, such as <c>trade.csv:12</c>.</summary>
        public string Place => $"{Path}:{new FileFaults(Path, Bytes).Position(Offset).Line}";
    }
}
