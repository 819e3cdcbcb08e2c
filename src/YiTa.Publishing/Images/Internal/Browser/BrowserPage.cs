using System.Text.Json.Nodes;

namespace YiTa.Publishing.Images.Internal.Browser;

/// <summary>A blank page of a browser in which scripts run and which can be photographed.</summary>
internal sealed class BrowserPage
{
    private readonly DevToolsConnection connection;
    private readonly string session;

    private BrowserPage(DevToolsConnection connection, string session)
    {
        this.connection = connection;
        this.session = session;
    }

    /// <param name="connection">The browser.</param>
    /// <param name="scale">Device pixels per CSS pixel.</param>
    /// <param name="cancellation">Stops the opening.</param>
    public static async Task<BrowserPage> OpenAsync(DevToolsConnection connection, double scale, CancellationToken cancellation)
    {
        var target = await connection.SendAsync("Target.createTarget", new() { ["url"] = "about:blank" }, null, cancellation).ConfigureAwait(false);
        var attached = await connection.SendAsync("Target.attachToTarget", new()
        {
            ["targetId"] = target!["targetId"]!.GetValue<string>(),
            ["flatten"] = true,
        }, null, cancellation).ConfigureAwait(false);
        var page = new BrowserPage(connection, attached!["sessionId"]!.GetValue<string>());
        await page.SendAsync("Inspector.enable", [], cancellation).ConfigureAwait(false);
        await page.SendAsync("Emulation.setDeviceMetricsOverride", new()
        {
            ["width"] = 1280, ["height"] = 1024, ["deviceScaleFactor"] = scale, ["mobile"] = false,
        }, cancellation).ConfigureAwait(false);
        return page;
    }

    /// <summary>Runs a script and returns the value of its last expression, waiting for it if it is a promise.</summary>
    /// <exception cref="ScriptException">The script threw, or its promise was rejected.</exception>
    /// <exception cref="BrowserException">The browser ended, or the page crashed.</exception>
    public async Task<JsonNode?> EvaluateAsync(string script, CancellationToken cancellation)
    {
        var answer = await SendAsync("Runtime.evaluate", new()
        {
            ["expression"] = script, ["awaitPromise"] = true, ["returnByValue"] = true,
        }, cancellation).ConfigureAwait(false);
        if (answer?["exceptionDetails"] is { } details) throw new ScriptException(Message(details));
        return answer?["result"]?["value"]?.DeepClone();
    }

    /// <summary>The PNG, in base 64, of a region of the page in CSS pixels.</summary>
    public async Task<string> PhotographAsync(double x, double y, double width, double height, CancellationToken cancellation)
    {
        var answer = await SendAsync("Page.captureScreenshot", new()
        {
            ["format"] = "png",
            ["captureBeyondViewport"] = true,
            ["clip"] = new JsonObject { ["x"] = x, ["y"] = y, ["width"] = width, ["height"] = height, ["scale"] = 1 },
        }, cancellation).ConfigureAwait(false);
        return answer!["data"]!.GetValue<string>();
    }

    private Task<JsonNode?> SendAsync(string method, JsonObject parameters, CancellationToken cancellation) =>
        connection.SendAsync(method, parameters, session, cancellation);

    // The first line of “Error: message\n  at …”: the stack is that of a minified library.
    private static string Message(JsonNode details)
    {
        var exception = details["exception"];
        var text = exception?["description"]?.GetValue<string>() ?? exception?["value"]?.ToJsonString() ?? details["text"]?.GetValue<string>() ?? "unknown error";
        var stack = text.IndexOf("\n    at ", StringComparison.Ordinal);
        var message = (stack < 0 ? text : text[..stack]).Trim();
        return message.StartsWith("Error: ", StringComparison.Ordinal) ? message["Error: ".Length..] : message;
    }
}
