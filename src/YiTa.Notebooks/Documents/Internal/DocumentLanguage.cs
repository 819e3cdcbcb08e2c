using System.Text.Json.Nodes;

namespace YiTa.Notebooks.Documents.Internal;

/// <summary>Finds a document's default language in its metadata.</summary>
internal static class DocumentLanguage
{
    public static string Of(JsonObject? metadata)
    {
        string?[] candidates =
        [
            Text(metadata, "polyglot_notebook", "kernelInfo", "defaultKernelName"),
            Text(metadata, "dotnet_interactive", "defaultKernelName"),
            Text(metadata, "kernelspec", "name") is { } kernel && kernel.StartsWith(".net-", StringComparison.Ordinal) ? kernel : null,
            Text(metadata, "kernelspec", "language"),
            Text(metadata, "language_info", "name") is { } language && language != "polyglot-notebook" ? language : null,
        ];
        return LanguageNames.Canonical(candidates.FirstOrDefault(name => !string.IsNullOrEmpty(name)) ?? "csharp");
    }

    private static string? Text(JsonNode? node, params ReadOnlySpan<string> path)
    {
        foreach (var member in path)
            node = (node as JsonObject)?[member];
        return Multiline.Join(node);
    }
}
