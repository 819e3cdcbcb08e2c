using Microsoft.Data.Analysis;

namespace YiTa.Analysis.Interactive.Frames.Internal;

/// <summary>Puts the companion beside the data.</summary>
internal static class Companions
{
    public static DataFrame Beside(EvidenceFrame frame)
    {
        var (data, companion) = frame;
        var rowsOf = Rows(companion).ToLookup(row => new FrameReader(companion, row).Required(FrameColumns.Id), StringComparer.Ordinal);
        var (lefts, rights) = (new List<long?>(), new List<long?>());
        foreach (var row in Rows(data))
        {
            long?[] found = new FrameReader(data, row).Text(FrameColumns.Id) is { } id && rowsOf.Contains(id) ? [.. rowsOf[id]] : [null];
            lefts.AddRange(found.Select(_ => (long?)row));
            rights.AddRange(found);
        }

        var added = companion.Columns.Where(column => column.Name != FrameColumns.Id).ToList();
        if (added.Find(column => data.Columns.IndexOf(column.Name) >= 0) is { } taken)
            throw new FrameException("the data has it already; expected it in the companion alone.", column: taken.Name);
        return new(
        [
            .. data.Columns.Select(column => column.Pick(new("rows", lefts))),
            .. added.Select(column => column.Pick(new("rows", rights))),
        ]);
    }

    private static IEnumerable<long> Rows(DataFrame frame)
    {
        for (var row = 0L; row < frame.Rows.Count; row++) yield return row;
    }
}
