using SQLitePCL;

namespace YiTa.Notebooks.Sql.Internal;

/// <summary>Gives a statement's parameters the values that were shared with the kernel.</summary>
internal static class SqlBinding
{
    /// <param name="statement">The statement.</param>
    /// <param name="parameters">Values by name, without <c>@</c>.</param>
    /// <param name="fail">Takes a message and the parameter's text; does not return.</param>
    public static void Bind(sqlite3_stmt statement, IReadOnlyDictionary<string, object?> parameters, Action<string, string> fail)
    {
        for (var index = 1; index <= raw.sqlite3_bind_parameter_count(statement); index++)
        {
            var name = raw.sqlite3_bind_parameter_name(statement, index).utf8_to_string();
            if (string.IsNullOrEmpty(name) || name[0] == '?')
                fail("a parameter needs a name, such as @from; ? has none", "?");
            else if (parameters.TryGetValue(name[1..], out var value))
                Bind(statement, index, value);
            else
                fail($"the parameter {name} has no value: share one with #!share --from csharp {name[1..]}. {Known(name[1..], parameters)}", name);
        }
    }

    /// <summary>Binds one value: a <see cref="long"/>, <see cref="double"/>, text, bytes or null.</summary>
    public static void Bind(sqlite3_stmt statement, int index, object? value)
    {
        _ = value switch
        {
            null => raw.sqlite3_bind_null(statement, index),
            long whole => raw.sqlite3_bind_int64(statement, index, whole),
            double real => raw.sqlite3_bind_double(statement, index, real),
            string text => raw.sqlite3_bind_text(statement, index, text),
            byte[] bytes => raw.sqlite3_bind_blob(statement, index, bytes),
            _ => throw new InvalidOperationException($"A {value.GetType()} was not turned into a value of SQLite."),
        };
    }

    private static string Known(string name, IReadOnlyDictionary<string, object?> parameters) =>
        parameters.Count == 0 ? "None is shared so far." : Nearest.Suggest(name, parameters.Keys);
}
