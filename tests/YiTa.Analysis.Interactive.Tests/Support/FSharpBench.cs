using FSharp.Compiler.Interactive;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Events;
using Microsoft.FSharp.Core;

namespace YiTa.Analysis.Interactive.Tests.Support;

/// <summary>F# cells by the compiler that the F# kernel of .NET Interactive is made of; that kernel itself is in no package.</summary>
internal sealed class FSharpBench : Kernel, IKernelCommandHandler<SubmitCode>
{
    private readonly Shell.FsiEvaluationSession _session = Shell.FsiEvaluationSession.Create(
        Shell.FsiEvaluationSession.GetDefaultConfiguration(), ["fsi", "--noninteractive", "--nologo", "--quiet", "--gui-", "--targetprofile:netcore"],
        TextReader.Null, TextWriter.Null, TextWriter.Null, FSharpOption<bool>.None, null);

    public FSharpBench()
        : base("fsharp")
    {
        KernelInfo.LanguageName = "F#";
        RegisterForDisposal(_session);
    }

    Task IKernelCommandHandler<SubmitCode>.HandleAsync(SubmitCode command, KernelInvocationContext context)
    {
        var (outcome, diagnostics) = _session.EvalInteractionNonThrowing(command.Code, "cell.fsx", FSharpOption<CancellationToken>.None);
        if (outcome is FSharpChoice<FSharpOption<Shell.FsiValue>, Exception>.Choice2Of2 { Item: var error })
            context.Fail(command, message: string.Join("; ", diagnostics.Where(one => one.Severity.IsError).Select(one => one.Message).DefaultIfEmpty(error.Message)));
        else if (outcome is FSharpChoice<FSharpOption<Shell.FsiValue>, Exception>.Choice1Of2 { Item.Value: { } value })
            context.Publish(new ReturnValueProduced(value.ReflectionValue, command));
        return Task.CompletedTask;
    }
}
