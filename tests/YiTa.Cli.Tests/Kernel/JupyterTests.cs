using YiTa.Testing;

namespace YiTa.Cli.Tests.Kernel;

public class JupyterTests
{
    [JupyterFact]
    public async Task The_conformance_suite_of_the_Jupyter_project_passes_in_full() =>
        Assert.Contains("Ran 12 tests", await JupyterClients.RunAsync("conformance.py"), StringComparison.Ordinal);

    [JupyterFact]
    public Task The_kernel_behaves_as_clients_rely_on() => JupyterClients.RunAsync("behaviour.py");

    [JupyterFact]
    public Task All_notebooks_run_in_nbclient() => JupyterClients.RunAsync("notebooks.py", "NbClient");

    [JupyterFact]
    public Task All_notebooks_run_in_nbconvert() => JupyterClients.RunAsync("notebooks.py", "NbConvert");

    [PicturesFact]
    public Task Pictures_of_charts_follow_them() => JupyterClients.RunAsync("pictures.py");

    [JupyterFact]
    public Task The_console_can_be_used() => JupyterClients.RunAsync("console.py");

    [JupyterFact]
    public Task The_kernel_is_installed_in_any_place_over_a_running_one_and_removed() => JupyterClients.RunAsync("install.py", "OfAProgram");

    [JupyterFact]
    public Task The_kernel_is_compiled_to_native_code_installed_and_runs() => JupyterClients.RunAsync("install.py", "OfACheckout");

    [JupyterFact]
    public Task Strangers_and_killed_processes_do_no_harm() => JupyterClients.RunAsync("hostile.py");

    [AttributeUsage(AttributeTargets.Method)]
    private sealed class PicturesFactAttribute : FactAttribute
    {
        public PicturesFactAttribute() => Skip = new ChromiumDrawingFactAttribute().Skip ?? new JupyterFactAttribute().Skip;
    }
}
