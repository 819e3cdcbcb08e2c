using System.Text;
using CsvHelper;

namespace YiTa.Analysis.Evidence.Internal;

/// <summary>Finds the keys of a table before its rows are checked, since a row may name one that comes after it.</summary>
internal static class KeyScan
{
    /// <summary>The texts of the column <c>id</c>; null when the file has no such column.</summary>
    public static HashSet<string>? Read(byte[] bytes)
    {
        var unclosed = false;
        var keys = Read(bytes, CsvCell.Options with { OnMalformedRecord = record => unclosed |= record.Reason == CsvMalformedReason.UnterminatedQuote });
        return unclosed ? Read(bytes, CsvCell.Options with { AllowLineBreaksInQuotes = false }) : keys;
    }

    private static HashSet<string>? Read(byte[] bytes, CsvReaderOptions options)
    {
        using var csv = CsvReader.Create(bytes, options);
        if (!csv.Read())
            return null;
        var column = -1;
        for (var field = 0; field < csv.FieldCount && column < 0; field++)
        {
            if (CsvCell.Unquote(csv.GetRawSpan(field)).SequenceEqual("id"u8))
                column = field;
        }

        if (column < 0)
            return null;
        var keys = new HashSet<string>(StringComparer.Ordinal);
        while (csv.Read())
        {
            if (column < csv.FieldCount && CsvCell.Unquote(csv.GetRawSpan(column)) is { IsEmpty: false, Length: <= 1024 } key)
                keys.Add(Encoding.UTF8.GetString(key));
        }

        return keys;
    }
}
