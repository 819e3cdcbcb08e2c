using System.Collections;
using CsvHelper;

namespace YiTa.Analysis.Evidence.Internal;

/// <summary>The rows of a table as objects, made a chunk at a time when they are asked for.</summary>
/// <remarks>Safe for several threads: two that ask for the same chunk at once may both read it, and one result is kept.</remarks>
internal sealed class LazyRows<T>(LoadedTable table, Func<RowReader, T> read) : IReadOnlyList<T>
{
    private readonly T[]?[] _chunks = new T[(table.RowCount + LoadedTable.ChunkSize - 1) / LoadedTable.ChunkSize][];

    public int Count => table.RowCount;

    public T this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            return Chunk(index / LoadedTable.ChunkSize)[index % LoadedTable.ChunkSize];
        }
    }

    public IEnumerator<T> GetEnumerator()
    {
        for (var chunk = 0; chunk < _chunks.Length; chunk++)
        {
            foreach (var row in Chunk(chunk))
                yield return row;
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private T[] Chunk(int index) =>
        Volatile.Read(ref _chunks[index]) ?? Interlocked.CompareExchange(ref _chunks[index], Read(index), null) ?? _chunks[index]!;

    private T[] Read(int chunk)
    {
        var rows = new T[Math.Min(LoadedTable.ChunkSize, Count - (chunk * LoadedTable.ChunkSize))];
        var start = table.ChunkStarts[chunk];
        using var csv = CsvReader.Create(table.Bytes.AsMemory(start, table.ChunkStarts[chunk + 1] - start), CsvCell.Options);
        var reader = new RowReader(table, csv);
        for (var i = 0; i < rows.Length; i++)
        {
            csv.Read();
            rows[i] = read(reader);
        }

        return rows;
    }
}
