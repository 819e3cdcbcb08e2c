using System.Text;

namespace YiTa.Notebooks.Sessions.Internal;

/// <summary>Lets text after a carriage return overwrite the line, as a terminal and Jupyter show it.</summary>
internal static class CarriageReturns
{
    public static string Apply(string text)
    {
        if (!text.Contains('\r', StringComparison.Ordinal))
            return text;
        var result = new StringBuilder(text.Length);
        var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n');
        for (var i = 0; i < lines.Length; i++)
            result.Append(i == 0 ? "" : "\n").Append(Overwrite(lines[i]));
        return result.ToString();
    }

    private static string Overwrite(string line)
    {
        if (!line.Contains('\r', StringComparison.Ordinal))
            return line;
        var shown = "";
        foreach (var part in line.Split('\r'))
            shown = part.Length >= shown.Length ? part : part + shown[part.Length..];
        return shown;
    }
}
