namespace YiTa.Publishing.Site;

/// <summary>Something that a reader of the site would miss: a link that leads nowhere, a chart that cannot be shown.</summary>
/// <param name="Page">The page, such as <c>01-ili-population-shift.html</c>.</param>
/// <param name="Cell">The id of the cell, or null where the page as a whole is meant.</param>
/// <param name="Message">What was found and what was done instead, as one sentence.</param>
public sealed record SiteWarning(string Page, string? Cell, string Message)
{
    /// <summary>The warning as one line: page, cell, message.</summary>
    public override string ToString() => Cell is null ? $"{Page}: {Message}" : $"{Page}, cell {Cell}: {Message}";
}
