namespace YiTa.Notebooks.Tests.Support;

/// <summary>Runs a test's code as a cell, so that what it registers stays in a session of its own.</summary>
internal static class InSession
{
    public static async Task Run(Action body)
    {
        Exception? failure = null;
        await using var session = await TestSession.RunAsync(_ => failure = Record.Exception(body));
        if (failure is not null)
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(failure);
    }
}
