using CsvHelper;

namespace YiTa.Analysis.Evidence.Internal;

/// <summary>
/// A file that was found to be in order: its bytes, where its rows start, and the distinct values of its columns. Rows are
/// decoded when they are asked for, a chunk at a time.
/// </summary>
internal sealed class LoadedTable
{
    public const int ChunkSize = 256;

    /// <summary>The name of the table, such as <c>context_demographics</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The path of the file in the package, such as <c>context/demographics.csv</c>.</summary>
    public required string File { get; init; }

    public required TableSchema Schema { get; init; }

    public required byte[] Bytes { get; init; }

    public required int RowCount { get; init; }

    /// <summary>Where each chunk of rows starts in <see cref="Bytes"/>, and at last where the rows end.</summary>
    public required int[] ChunkStarts { get; init; }

    /// <summary>The distinct values of each pooled column; null for other columns.</summary>
    public required Utf8Pool?[] Pools { get; init; }

    /// <summary>The theme: the file name without folder and extension.</summary>
    public string Theme { get; init; } = "";

    /// <summary>The line of the file on which a row starts, from 1.</summary>
    public int Line(int row)
    {
        var start = ChunkStarts[row / ChunkSize];
        using var csv = CsvReader.Create(Bytes.AsMemory(start), CsvCell.Options);
        for (var i = 0; i <= row % ChunkSize; i++)
            csv.Read();
        return Bytes.AsSpan(0, start + (int)csv.ByteOffset).Count((byte)'\n') + 1;
    }
}
