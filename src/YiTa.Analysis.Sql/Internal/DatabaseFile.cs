using Microsoft.Data.Sqlite;

namespace YiTa.Analysis.Sql.Internal;

/// <summary>Writes a database to a file that appears only when it is complete.</summary>
internal static class DatabaseFile
{
    public static void Save(SqliteConnection connection, string path)
    {
        var full = Path.GetFullPath(path);
        var temporary = $"{full}.{Environment.ProcessId}.tmp";
        try
        {
            File.Delete(temporary);
            var target = new SqliteConnectionStringBuilder { DataSource = temporary, Pooling = false };
            using (var file = new SqliteConnection(target.ToString()))
            {
                file.Open();
                connection.BackupDatabase(file);
            }

            File.Move(temporary, full, overwrite: true);
        }
        catch (Exception e) when (e is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new IOException($"'{path}' cannot be written: {e.Message}", e);
        }
        finally
        {
            if (File.Exists(temporary))
                File.Delete(temporary);
        }
    }
}
