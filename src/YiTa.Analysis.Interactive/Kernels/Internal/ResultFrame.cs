using Microsoft.Data.Analysis;
using YiTa.Analysis.Sql;

namespace YiTa.Analysis.Interactive.Kernels.Internal;

/// <summary>A result of SQL as a frame: whole numbers, numbers and texts keep their type, and NULL is null.</summary>
internal static class ResultFrame
{
    public static DataFrame Of(EvidenceResult result)
    {
        var names = UniqueNames(result.Columns.Select(column => column.Name));
        return new DataFrame([.. result.Columns.Select((column, index) => Column(names[index], column.Type, result.Rows.Select(row => row[index])))]);
    }

    private static DataFrameColumn Column(string name, string type, IEnumerable<object?> cells) => type switch
    {
        "INTEGER" => new Int64DataFrameColumn(name, cells.Select(cell => (long?)cell)),
        "REAL" => new DoubleDataFrameColumn(name, cells.Select(cell => cell is null ? (double?)null : Convert.ToDouble(cell, System.Globalization.CultureInfo.InvariantCulture))),
        _ => new StringDataFrameColumn(name, cells.Select(CellText.Of)),
    };

    private static List<string> UniqueNames(IEnumerable<string> names)
    {
        var unique = new List<string>();
        foreach (var name in names)
        {
            var free = name;
            for (var again = 2; unique.Contains(free); again++) free = $"{name}_{again}";
            unique.Add(free);
        }

        return unique;
    }
}
