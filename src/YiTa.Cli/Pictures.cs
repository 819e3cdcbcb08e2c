using YiTa.Publishing.Images;

namespace YiTa.Cli;

/// <summary>Draws the static pictures of notebooks and tells, once, what could not be drawn.</summary>
internal static class Pictures
{
    public static async Task<StaticImageReport> AddAsync(IReadOnlyList<NotebookPictures> notebooks, Terminal terminal, CancellationToken cancellation)
    {
        var report = await StaticImages.AddAsync(notebooks, cancellation: cancellation);
        foreach (var fault in report.Faults.Concat(report.Warnings)) terminal.Error.WriteLine(fault);
        if (report.Unavailable is { } reason) terminal.Error.WriteLine(reason);
        if (report.Drawn + report.Kept > 0) terminal.Error.WriteLine($"{CommandLine.Count(report.Drawn, "picture")} drawn, {report.Kept} kept");
        return report;
    }
}
