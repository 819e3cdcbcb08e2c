using System.CommandLine;
using YiTa.Cli.Kernel;
using YiTa.Notebooks.Jupyter.Specs;

namespace YiTa.Cli.Verbs;

/// <summary><c>yita kernel</c>: the kernel for Jupyter and VS Code.</summary>
internal static class KernelVerb
{
    public static Command Create(Terminal terminal, string folder) => new("kernel", "Install, remove or start the kernel for Jupyter and VS Code.")
    {
        Install(terminal, folder),
        Uninstall(terminal, folder),
        Start(terminal, folder),
    };

    private static Command Install(Terminal terminal, string folder)
    {
        var (prefix, user, name) = Place("The name of the kernel; '.net-csharp' by default, 'yita-csharp' where another kernel has that name.");
        var command = new Command("install", "Build the kernel for this machine and tell Jupyter of it.") { prefix, user, name };
        command.SetAction(async (result, cancellation) =>
        {
            var folders = new JupyterFolders();
            var data = DataFolder(folders, result.GetValue(prefix), result.GetValue(user), folder);
            var spec = new KernelSpec(result.GetValue(name) ?? KernelSpec.FreeName(data, folders.All), data);
            if (spec.Exists && !spec.IsOurs)
                throw new UsageException($"{spec.Path} holds a kernel that this command did not install; choose another --name.");
            try
            {
                await spec.InstallAsync(
                    program => KernelProgram.MakeAsync(program, KernelProgram.FindProject(AppContext.BaseDirectory), terminal.Error.WriteLine, cancellation),
                    program => KernelSpec.ToJson(
                        [KernelProgram.DotNet, Path.Combine(program, "yita.dll"), "kernel", "start", "{connection_file}"], KernelProgram.Version));
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                throw new UsageException($"The kernel cannot be installed in {spec.Path}: {exception.Message}");
            }

            terminal.Out.WriteLine($"Installed “{KernelSpec.DisplayName}” as '{spec.Name}' in {spec.Path}.");
            return ExitCode.Success;
        });
        return command;
    }

    private static Command Uninstall(Terminal terminal, string folder)
    {
        var (prefix, user, name) = Place("The name of the kernel; all that this command installed there by default.");
        var command = new Command("uninstall", "Remove what 'install' installed.") { prefix, user, name };
        command.SetAction(result =>
        {
            var data = DataFolder(new(), result.GetValue(prefix), result.GetValue(user), folder);
            var kernels = Path.Join(data, "kernels");
            var found = (result.GetValue(name) is { } one ? [one] : Directory.Exists(kernels) ? Directory.EnumerateDirectories(kernels).Select(path => Path.GetFileName(path)!) : [])
                .Select(kernel => new KernelSpec(kernel, data))
                .Where(spec => spec.IsOurs)
                .ToList();
            if (found.Count == 0)
                throw new UsageException($"There is no kernel of YiTa{(result.GetValue(name) is { } missing ? $" named '{missing}'" : "")} in {kernels}.");
            foreach (var spec in found)
            {
                terminal.Out.WriteLine(spec.Uninstall()
                    ? $"Removed '{spec.Name}' from {spec.Path}."
                    : $"Removed '{spec.Name}'; a kernel still runs from {spec.Path}, so the program stays there until this is said again later.");
            }

            return ExitCode.Success;
        });
        return command;
    }

    private static Command Start(Terminal terminal, string folder)
    {
        var file = new Argument<string>("connection-file") { Description = "The file in which Jupyter says where the kernel is expected." };
        var command = new Command("start", "Start the kernel; Jupyter does this.") { file };
        command.SetAction((result, _) => KernelCommand.StartAsync(Path.GetFullPath(result.GetRequiredValue(file), folder), terminal.Error));
        return command;
    }

    private static (Option<string> Prefix, Option<bool> User, Option<string> Name) Place(string naming)
    {
        var prefix = new Option<string>("--prefix") { Description = "An installation of Python, such as a virtual environment, whose Jupyter is meant." };
        var user = new Option<bool>("--user") { Description = "This user's Jupyter; the default." };
        var name = new Option<string>("--name") { Description = naming };
        name.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>() is { } given && !KernelSpec.IsName(given))
                result.AddError($"'{given}' cannot be the name of a kernel: expected letters, digits, '-', '_' and '.'.");
        });
        return (prefix, user, name);
    }

    private static string DataFolder(JupyterFolders folders, string? prefix, bool user, string folder)
    {
        if (prefix is not null && user)
            throw new UsageException("--prefix and --user name two places; give one of them.");
        return Path.GetFullPath(prefix is null ? folders.User : JupyterFolders.OfPrefix(prefix), folder);
    }
}
