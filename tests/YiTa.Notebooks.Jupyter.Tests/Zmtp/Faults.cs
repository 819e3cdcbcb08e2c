using YiTa.Notebooks.Jupyter.Internal.Zmtp;

namespace YiTa.Notebooks.Jupyter.Tests.Zmtp;

/// <summary>Collects why peers were closed.</summary>
internal sealed class Faults
{
    private readonly List<string> problems = [];

    public ZmtpOptions Options => new() { PeerFaulted = Add };

    public string[] Problems
    {
        get { lock (problems) return [.. problems]; }
    }

    public async Task ExpectAsync(params string[] expected)
    {
        await TestData.Until(() => Problems.Length >= expected.Length, $"{expected.Length} faults");
        Assert.Equal(expected, Problems);
    }

    private void Add(ZmtpFault fault)
    {
        lock (problems) problems.Add(fault.Problem);
    }
}
