using Microsoft.Data.Analysis;
using YiTa.Analysis.Time;

namespace YiTa.Analysis.Interactive.Frames.Internal;

/// <summary>What a join looks at in a row.</summary>
/// <param name="Key">The texts that must be alike; null where one of them is missing, and the row belongs to none.</param>
/// <param name="Period">The period; null where there is none.</param>
internal sealed record JoinRow(string? Key, EdtfPeriod? Period)
{
    // No text of a key holds the character that separates them.
    private const char Separator = '\u001f';

    public static IReadOnlyList<JoinRow> All(DataFrame frame, IReadOnlyList<string> keys)
    {
        var rows = new JoinRow[frame.Rows.Count];
        for (var row = 0L; row < rows.Length; row++)
        {
            var reader = new FrameReader(frame, row);
            string?[] texts = [.. keys.Select(reader.Text)];
            var period = reader.Text(FrameColumns.Period) is null ? null : reader.Period(FrameColumns.Period);
            rows[row] = new(texts.Contains(null) ? null : string.Join(Separator, texts), period);
        }

        return rows;
    }

    public bool BelongsTo(JoinRow other, JoinPeriods periods) => Period is { } mine && other.Period is { } theirs && periods switch
    {
        JoinPeriods.Same => mine == theirs,
        JoinPeriods.Overlapping => mine.Overlaps(theirs),
        _ => theirs.Contains(mine),
    };
}
