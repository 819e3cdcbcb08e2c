using System.Globalization;
using YiTa.Notebooks.Kernels;

namespace YiTa.Notebooks.Sql.Internal;

/// <summary>Makes a cell's error out of a fault: message, position, the line and a caret under the place.</summary>
internal static class SqlErrors
{
    public static KernelError At(string code, SqlFault fault, KernelContext context)
    {
        var before = code[..Math.Min(fault.Offset, code.Length)];
        var line = before.Count(letter => letter == '\n');
        var column = before.Length - (before.LastIndexOf('\n') + 1);
        var source = code.Split('\n')[line].TrimEnd('\r');
        var header = string.Create(CultureInfo.InvariantCulture, $"({line + context.FirstLine},{column + 1}): {fault.Message}");
        var indent = string.Concat(source.Take(column).Select(letter => letter == '\t' ? '\t' : ' '));
        return new KernelError("SqlError", header)
        {
            Line = line + context.FirstLine,
            Column = column + 1,
            Traceback = [header, "    " + source, "    " + indent + "^"],
        };
    }
}
