using YiTa.Notebooks.Jupyter.Internal.Process;
using static YiTa.Notebooks.Jupyter.Tests.Zmtp.TestData;

namespace YiTa.Notebooks.Jupyter.Tests.Process;

public class ErrorTextTests
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(50);

    [Fact]
    public async Task Last_words_of_a_child_are_shown_and_forgotten_when_the_worker_lives_on()
    {
        var shown = new TaskCompletionSource<string>();
        var errors = new ErrorText(text => shown.TrySetResult(text), () => true, Quiet);
        errors.Add("Unhandled exception. Of a child.\n");
        errors.Add("   at X()\n");
        Assert.Equal("Unhandled exception. Of a child.\n   at X()\n", await shown.Task.WaitAsync(Patience));
        errors.Add("");
        Assert.Equal("", errors.AtTheEnd());
    }

    [Fact]
    public async Task Last_words_of_the_worker_are_kept()
    {
        var shown = "";
        var errors = new ErrorText(text => shown += text, () => false, Quiet);
        errors.Add("before\n");
        errors.Add("Stack overflow.\n");
        errors.Add("Repeat 9 times:\n");
        await Task.Delay(Quiet * 4);
        errors.Add("");
        Assert.Equal(("before\n", "Stack overflow.\nRepeat 9 times:\n"), (shown, errors.AtTheEnd()));
    }
}
