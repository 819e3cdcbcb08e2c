using System.Text;
using YiTa.Notebooks.Kernels.Help;

namespace YiTa.Notebooks.Jupyter.Internal.Worker;

/// <summary>Tells how to call something as text, as Jupyter's tooltips show it.</summary>
internal static class SignatureText
{
    /// <summary>Plain text and Markdown of signatures, with what stands at the cursor below.</summary>
    public static (string Text, string Markdown) Of(SignatureHelp help, Inspection? found)
    {
        var best = help.Signatures[Math.Clamp(help.ActiveSignature, 0, help.Signatures.Count - 1)];
        var labels = help.Signatures.Select(signature => signature.Label).OrderBy(label => label != best.Label).ToList();
        var text = new StringBuilder().AppendJoin('\n', labels);
        var markdown = new StringBuilder("```csharp\n").AppendJoin('\n', labels).Append("\n```");
        Add(best.Documentation, best.Documentation);
        foreach (var parameter in best.Parameters.Where(parameter => !string.IsNullOrEmpty(parameter.Documentation)))
            Add($"{parameter.Label}: {parameter.Documentation}", $"`{parameter.Label}`: {parameter.Documentation}");
        // What stands at the cursor may be the very thing that is called.
        if (found is not null && !labels.Contains(found.Text.Split('\n')[0]))
            Add(found.Text, found.Markdown);
        return (text.ToString(), markdown.ToString());

        void Add(string? plain, string? rich)
        {
            if (string.IsNullOrEmpty(plain))
                return;
            text.Append("\n\n").Append(plain);
            markdown.Append("\n\n").Append(rich);
        }
    }
}
