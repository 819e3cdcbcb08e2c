namespace YiTa.Notebooks.Jupyter.Internal.Content;

/// <summary>Tell what was run before.</summary>
internal sealed record HistoryRequest
{
    public bool Output { get; set; }

    public bool Raw { get; set; } = true;

    /// <summary><c>range</c>, <c>tail</c> or <c>search</c>.</summary>
    public string HistAccessType { get; set; } = "tail";

    /// <summary>Of a range: the session; zero is this one, and below it is counted back.</summary>
    public int Session { get; set; }

    /// <summary>Of a range: the first line.</summary>
    public int Start { get; set; } = 1;

    /// <summary>Of a range: the line before which it ends; null or zero for all.</summary>
    public int? Stop { get; set; }

    /// <summary>The most entries, the newest; null for all.</summary>
    public int? N { get; set; }

    /// <summary>Of a search: a pattern with <c>*</c> and <c>?</c>.</summary>
    public string? Pattern { get; set; }

    /// <summary>Of a search: each text once.</summary>
    public bool Unique { get; set; }
}
