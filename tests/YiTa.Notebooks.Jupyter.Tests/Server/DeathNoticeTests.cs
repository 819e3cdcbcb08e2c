using YiTa.Notebooks.Jupyter.Internal.Server;

namespace YiTa.Notebooks.Jupyter.Tests.Server;

public class DeathNoticeTests
{
    private const string Lost = " All values are lost; the next cell starts in a fresh session.";

    [Theory]
    [InlineData(3, "", "KernelExited", "The cell ended the kernel's process with exit code 3.")]
    [InlineData(137, "", "KernelKilled", "The kernel's process was killed (signal 9), by hand or because the machine ran out of memory.")]
    [InlineData(3, "Unhandled exception. Of a child.\n", "KernelExited", "The cell ended the kernel's process with exit code 3.")]
    [InlineData(137, "Unhandled exception. Of a child.\n", "KernelKilled", "The kernel's process was killed (signal 9), by hand or because the machine ran out of memory.")]
    [InlineData(139, "", "KernelDied", "The kernel's process was ended by signal 11.")]
    [InlineData(134, "Process terminated.\nthe end\n   at X()\n", "FailFast", "The kernel's process ended itself: the end.")]
    [InlineData(134, "Process terminated.\n   at X()\n", "FailFast", "The kernel's process ended itself: it gave no reason.")]
    [InlineData(134, "Stack overflow.\nRepeat 9 times:\n", "StackOverflow", "The kernel's process ended: its stack overflowed, most likely by a recursion without end.")]
    [InlineData(134, "Unhandled exception. System.Exception: boo\n", "UnhandledException", "The kernel's process ended by an exception that nothing caught: System.Exception: boo.")]
    public void The_reason_is_told_from_what_the_process_left(int code, string errors, string name, string what)
    {
        var notice = DeathNotice.Of(new(code, errors));
        Assert.Equal((name, what + Lost), (notice.Ename, notice.Evalue));
    }

    [Fact]
    public void The_trace_names_the_cell_and_leaves_the_machinery_out()
    {
        var notice = DeathNotice.Of(new(134, """
            Process terminated.
            the end
               at System.Environment.FailFast(System.String)
               at Submission#2+<<Initialize>>d__0.MoveNext()
               at System.Runtime.CompilerServices.AsyncMethodBuilderCore.Start(System.__Canon ByRef)
               at Submission#2.<Initialize>()
               at YiTa.Notebooks.CSharp.Internal.Execution.CellScope.Run(System.Action)
            """));
        Assert.Equal(["FailFast: " + notice.Evalue, "   at the cell"], notice.Traceback);
    }
}
