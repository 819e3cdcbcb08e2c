using System.Globalization;

namespace YiTa.Notebooks.Documents;

/// <summary>A file is not a notebook that can be read.</summary>
public sealed class NotebookFormatException : Exception
{
    /// <summary>Says where, what was found, and what was expected.</summary>
    /// <param name="path">The file, or the name given for the text.</param>
    /// <param name="line">The line, counted from 1.</param>
    /// <param name="column">The column in bytes of UTF-8, counted from 1.</param>
    /// <param name="jsonPath">The place in the JSON, such as <c>$.cells[2].source</c>.</param>
    /// <param name="found">What stands there.</param>
    /// <param name="expected">What should.</param>
    /// <param name="inner">The cause, if any.</param>
    public NotebookFormatException(string path, long line, long column, string jsonPath, string found, string expected, Exception? inner = null)
        : base(string.Create(CultureInfo.InvariantCulture, $"{path}({line},{column}): {jsonPath}: found {found}, expected {expected}."), inner)
    {
        Path = path;
        Line = line;
        Column = column;
        JsonPath = jsonPath;
        Found = found;
        Expected = expected;
    }

    /// <summary>The file, or the name given for the text.</summary>
    public string Path { get; }

    /// <summary>The line, counted from 1.</summary>
    public long Line { get; }

    /// <summary>The column in bytes of UTF-8, counted from 1.</summary>
    public long Column { get; }

    /// <summary>The place in the JSON, such as <c>$.cells[2].source</c>.</summary>
    public string JsonPath { get; }

    /// <summary>What stands there.</summary>
    public string Found { get; }

    /// <summary>What should.</summary>
    public string Expected { get; }
}
