using System.CommandLine;
using YiTa.Analysis.Evidence;

namespace YiTa.Cli.Verbs;

/// <summary><c>yita verify</c>: proves the evidence against the texts that it was curated from.</summary>
internal static class VerifyVerb
{
    public static Command Create(Terminal terminal, string folder)
    {
        var sources = new Option<string>("--sources") { Description = "The folder with the texts of the sources.", Required = true };
        var command = new Command("verify", "Prove that every fragment stands in its source and every printed number is accounted for.") { sources };
        command.SetAction(result =>
        {
            var texts = Inputs.Folder(result.GetRequiredValue(sources), folder, "the folder with the texts of the sources");
            var verification = EvidenceVerifier.Verify(Package.Load(folder), texts);
            foreach (var problem in verification.Problems) terminal.Out.WriteLine(problem);
            foreach (var coverage in verification.Coverage) terminal.Out.WriteLine(coverage);
            terminal.Out.WriteLine(verification.Holds
                ? "Holds: every fragment stands in its paragraph, and every printed number is curated or listed as no figure."
                : $"{CommandLine.Count(verification.Problems.Count, "problem")} found.");
            return verification.Holds ? ExitCode.Success : ExitCode.Failure;
        });
        return command;
    }
}
