using Microsoft.AspNetCore.Html;
using Microsoft.DotNet.Interactive.Formatting;

namespace Microsoft.DotNet.Interactive;

public sealed partial class Kernel
{
    /// <summary>Shows a value.</summary>
    /// <param name="value">The value, which may be null.</param>
    /// <param name="mimeTypes">The MIME types; none for those that the value's type prefers.</param>
    /// <returns>A handle that can replace what is shown.</returns>
    public static DisplayedValue display(object? value, params string[] mimeTypes) => value.Display(mimeTypes);

    /// <summary>Takes a text as HTML, which is shown as it is.</summary>
    /// <param name="content">The HTML.</param>
    public static IHtmlContent HTML(string content) => content.ToHtmlContent();

    /// <summary>Shows a script, which runs in the reader's browser.</summary>
    /// <param name="scriptContent">JavaScript.</param>
    public static void Javascript(string scriptContent) => new ScriptContent(scriptContent).Display(HtmlFormatter.MimeType);

    /// <summary>Shows a style sheet, which applies to the reader's whole page.</summary>
    /// <param name="content">CSS.</param>
    public static void CSS(string content) => new HtmlString($"<style>{content}</style>").Display(HtmlFormatter.MimeType);

    /// <summary>Removes what the cell has shown so far.</summary>
    /// <param name="wait">Whether to wait with it until the next output arrives, which avoids flicker.</param>
    public static void ClearOutput(bool wait = false) => Scope.Outputs.Publish(new YiTa.Notebooks.Sessions.ClearEvent(wait));

    /// <summary>Asks the reader for a line of text.</summary>
    /// <param name="prompt">The question.</param>
    /// <param name="typeHint">What kind of answer is expected; not used here.</param>
    /// <exception cref="YiTa.Notebooks.Sessions.InputUnavailableException">Nobody is there to answer.</exception>
    public static Task<string> GetInputAsync(string prompt = "", string typeHint = "text") =>
        Scope.Session.AskAsync(prompt, typeHint == "password", "Kernel.GetInputAsync()", Scope.Cancellation);

    /// <summary>Asks the reader for a password, which is not shown.</summary>
    /// <param name="prompt">The question.</param>
    /// <exception cref="YiTa.Notebooks.Sessions.InputUnavailableException">Nobody is there to answer.</exception>
    public static async Task<PasswordString> GetPasswordAsync(string prompt = "") =>
        new(await Scope.Session.AskAsync(prompt, password: true, "Kernel.GetPasswordAsync()", Scope.Cancellation).ConfigureAwait(false));
}
