namespace YiTa.Publishing.Site.Internal.Notebooks;

/// <summary>Says in words what a diagram without a description is.</summary>
internal static class DiagramText
{
    /// <summary>The kind of diagram and its title, where its text has one.</summary>
    public static string Describe(string source)
    {
        var lines = source.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var kind = lines.FirstOrDefault(line => line[0] is not ('%' or '-' or '#')) ?? "";
        var name = kind.Split(' ')[0] switch
        {
            "timeline" => "Time line",
            "graph" or "flowchart" => "Flow chart",
            "sequenceDiagram" => "Sequence diagram",
            "gantt" => "Gantt chart",
            _ => "Diagram",
        };
        var title = lines.FirstOrDefault(line => line.StartsWith("title", StringComparison.Ordinal))?["title".Length..].Trim(' ', ':');
        return string.IsNullOrEmpty(title) ? $"{name}; its text follows." : $"{name}: {title}. Its text follows.";
    }
}
