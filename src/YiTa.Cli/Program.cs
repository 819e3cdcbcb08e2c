using YiTa.Cli;
using YiTa.Cli.Kernel;

// What starts a kernel must not wait for the parser of command lines.
return args switch
{
    ["kernel", "start", not ("-h" or "-?" or "--help")] => await KernelCommand.StartAsync(args[2], Console.Error),
    ["kernel", KernelCommand.WorkerVerb, var fromKernel, var toKernel] => KernelCommand.Work(fromKernel, toKernel),
    _ => await CommandLine.RunAsync(args, new Terminal(Console.Out, Console.Error), Environment.CurrentDirectory),
};
