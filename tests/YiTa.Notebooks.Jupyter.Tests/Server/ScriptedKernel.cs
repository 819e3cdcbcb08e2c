using YiTa.Notebooks.Documents;
using YiTa.Notebooks.Kernels;
using YiTa.Notebooks.Sessions;

namespace YiTa.Notebooks.Jupyter.Tests.Server;

/// <summary>A kernel whose language has a word for each thing that a cell can do, so that the protocol is tested without compilers.</summary>
internal sealed class ScriptedKernel(NotebookSession session) : IKernel, ICompileAhead, ICallbackRunner
{
    private readonly System.Collections.Concurrent.ConcurrentQueue<string> _announced = new();

    public static KernelRegistration Registration { get; } = new(new("csharp", "words", "Words"), session => new ScriptedKernel(session));

    public KernelInfo Info => Registration.Info;

    public IReadOnlyList<KernelValue> Values => [];

    public void CompileAhead(string code, CellReference cell, int firstLine, CellReference after) =>
        _announced.Enqueue($"{cell.Name} after {after.Name}, line {firstLine}: {code.Replace('\n', '|')}");

    public async Task<KernelResult> ExecuteAsync(string code, KernelContext context, CancellationToken cancellation)
    {
        foreach (var line in code.Split('\n'))
        {
            var (word, rest) = line.Split(' ', 2) is [var first, var second] ? (first, second) : (line, "");
            switch (word)
            {
                case "say":
                    context.WriteOut(rest);
                    break;
                case "complain":
                    context.WriteError(rest);
                    break;
                case "show":
                    context.Display(MimeBundle.Text("text/plain", rest), "id");
                    break;
                case "update":
                    context.Update("id", MimeBundle.Text("text/plain", rest));
                    break;
                case "clear":
                    context.Publish(new ClearEvent(true));
                    break;
                case "lines":
                    for (var i = 0; i < int.Parse(rest, System.Globalization.CultureInfo.InvariantCulture); i++)
                        context.WriteOut($"{i}\n");
                    break;
                case "ask":
                    context.WriteOut(await session.Options.Input!.ReadLineAsync(rest, rest == "password", cancellation));
                    break;
                case "announced":
                    context.WriteOut(string.Join("; ", _announced));
                    break;
                case "register":
                    context.Session.Comms.Register(rest, (comm, first) =>
                    {
                        if (rest == "long")
                            Thread.Sleep(Timeout.Infinite);
                        if (rest == "endless")
                            Console.Write("begun");
                        while (rest == "endless")
                            SleepOn();
                        Console.Write($"opened with {first.Data}");
                        comm.Received = message => comm.Send(message.Data?.DeepClone(), [.. message.Buffers.Reverse()]);
                    });
                    break;
                case "open":
                    context.Session.Comms.Open(rest);
                    break;
                case "wait":
                    await Task.Delay(Timeout.Infinite, cancellation);
                    break;
                case "fail":
                    return KernelResult.Failed(new("Failure", rest));
                case "give":
                    return KernelResult.Returned(rest);
            }
        }

        return KernelResult.Done;
    }

    public Task CallAsync(Action code, KernelContext context, CancellationToken cancellation)
    {
        using var registration = cancellation.Register(Thread.CurrentThread.Interrupt);
        code();
        return Task.CompletedTask;
    }

    private static void SleepOn()
    {
        try
        {
            Thread.Sleep(Timeout.Infinite);
        }
        catch (ThreadInterruptedException)
        {
            // Again.
        }
    }

    public bool TryGetValue(string name, out KernelValue? value)
    {
        value = null;
        return false;
    }

    public Task SetValueAsync(KernelValue value) => Task.CompletedTask;

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
