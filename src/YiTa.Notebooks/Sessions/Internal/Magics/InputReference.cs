using System.Text.Json;

namespace YiTa.Notebooks.Sessions.Internal.Magics;

/// <summary>A word <c>@input:prompt</c> or <c>@password:prompt</c>, answered by the reader.</summary>
internal static class InputReference
{
    /// <summary>The answer, or null where the word asks for none.</summary>
    public static async Task<string?> ReadAsync(MagicCall call, string word)
    {
        var password = Has(word, "@password");
        if (!password && !Has(word, "@input"))
            return null;
        var asker = password ? "@password" : "@input";
        try
        {
            return await call.Session.AskAsync(Prompt(word[asker.Length..].TrimStart(':')), password, asker, call.Scope.Cancellation).ConfigureAwait(false);
        }
        catch (InputUnavailableException exception)
        {
            throw call.Fail(exception.Message);
        }
    }

    private static bool Has(string word, string name) =>
        word.StartsWith(name, StringComparison.Ordinal) && (word.Length == name.Length || word[name.Length] == ':');

    /// <summary>The prompt itself, also out of <c>{"prompt": "…", "saveAs": "…"}</c>.</summary>
    private static string Prompt(string text)
    {
        if (!text.StartsWith('{'))
            return text;
        try
        {
            using var json = JsonDocument.Parse(text);
            return json.RootElement.TryGetProperty("prompt", out var prompt) && prompt.ValueKind == JsonValueKind.String ? prompt.GetString()! : text;
        }
        catch (JsonException)
        {
            return text;
        }
    }
}
