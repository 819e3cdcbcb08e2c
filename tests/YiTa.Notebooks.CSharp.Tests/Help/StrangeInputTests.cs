using YiTa.Notebooks.Sessions;

namespace YiTa.Notebooks.CSharp.Tests.Help;

/// <summary>Whatever is typed, help answers; the kernel is asked itself, as a session would hide what it throws.</summary>
public class StrangeInputTests
{
    private const string Letters = "abzAZ09_ .,;:?!()[]{}<>=+-*/\\\"'$@#\n\r\t\0é中\ud83d\ude00\ud83d";

    private static readonly string[] Codes =
    [
        "var xs = new[] { 1, 2 }.Where(x => x.CompareTo(1) > 0).Select(x => new { x, y = $\"{x:0.0}\" }).ToList();",
        "class A<T> where T : new()\n{\n    public T Value { get; set; } = new();\n    /// <summary>Text.</summary>\n    void F(int a, params string[] b) => Console.WriteLine(a);\n}",
        "foreach (var (key, value) in new Dictionary<string, int>())\n    switch (value) { case > 1 and < 3: break; default: return; }\nawait Task.Delay(1);",
        "#r \"nuget: A.B, 1.0\"\n#load \"x.csx\"\nusing static System.Math;\nvar s = \"\"\"\n  raw\n  \"\"\";\nMax(1, 2)",
        "from p in xs where p is { Length: > 2 } orderby p select p with { A = 1 }",
        "[Obsolete(\"no\")] record R(int X) : B(X) { public R() : this(1) { } }\nR r = new(2) { }; r?.X.ToString()[0..^1]",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Help_never_throws_and_stays_inside_the_code(int seed)
    {
        await using var session = new NotebookSession(new() { Kernels = [CSharpKernel.Registration()] });
        var kernel = (CSharpKernel)session.GetKernel("csharp");
        var random = new Random(seed);
        for (var i = 0; i < 25; i++)
        {
            var code = Mutate(Codes[random.Next(Codes.Length)], random);
            var offset = random.Next(code.Length + 1);
            try
            {
                var list = await kernel.CompleteAsync(code, offset, CancellationToken.None);
                Assert.InRange(list.Start, 0, offset);
                Assert.InRange(list.End, offset, code.Length);
                Assert.Equal(list.Items.Select(item => item.Text).Distinct(), list.Items.Select(item => item.Text));
                if (await kernel.InspectAsync(code, offset, i % 2, CancellationToken.None) is { } found)
                    Assert.True(found.Start >= 0 && found.End <= code.Length && found.Text.Length > 0);
                if (await kernel.GetSignaturesAsync(code, offset, CancellationToken.None) is { } help)
                    Assert.InRange(help.ActiveSignature, 0, help.Signatures.Count - 1);
                foreach (var finding in await kernel.CheckAsync(code, CancellationToken.None))
                    Assert.InRange(finding.Start, 0, code.Length);
                _ = kernel.IsComplete(code);
            }
            catch (Exception exception)
            {
                throw new InvalidOperationException($"Seed {seed}, round {i}, offset {offset}, code:\n{code}", exception);
            }
        }
    }

    private static string Mutate(string code, Random random)
    {
        for (var count = random.Next(6); count > 0; count--)
        {
            var at = random.Next(code.Length + 1);
            var length = random.Next(Math.Min(12, code.Length - at + 1));
            code = random.Next(4) switch
            {
                0 => code.Remove(at, length),
                1 => code.Insert(at, Letters[random.Next(Letters.Length)].ToString()),
                2 => code.Insert(random.Next(code.Length + 1), code.Substring(at, length)),
                _ => code[..at],
            };
        }

        return code;
    }
}
