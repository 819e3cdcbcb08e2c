using System.Text.RegularExpressions;

namespace YiTa.Notebooks.FSharp.Internal;

/// <summary>
/// What cells find defined, but which is compiled only when a cell first speaks of it, since that takes a while: the module
/// <c>Html</c>, which writes HTML as F#, and an <c>exit</c> that does not end the process.
/// </summary>
internal sealed partial class LateDefinitions
{
    private const string ExitCode =
        "let exit (code: int) : 'a = raise (System.InvalidOperationException $\"exit {code} would end the notebook's session and is not available in a cell.\")";

    private bool _html;
    private bool _exit;

    public void Define(string code, FsiHost host)
    {
        if (!_html && Html().IsMatch(code))
        {
            using var stream = typeof(LateDefinitions).Assembly.GetManifestResourceStream("Html.fsx")!;
            using var reader = new StreamReader(stream);
            FsiHost.Require(host.Evaluate(reader.ReadToEnd(), "Html.fsx"), "The module Html did not compile");
            _html = true;
        }
        if (!_exit && Exit().IsMatch(code))
        {
            FsiHost.Require(host.Evaluate(ExitCode, "exit.fsx"), "The function exit did not compile");
            _exit = true;
        }
    }

    [GeneratedRegex(@"\b(open\s+Html|Html\.)", RegexOptions.CultureInvariant)]
    private static partial Regex Html();

    [GeneratedRegex(@"\bexit\b", RegexOptions.CultureInvariant)]
    private static partial Regex Exit();
}
