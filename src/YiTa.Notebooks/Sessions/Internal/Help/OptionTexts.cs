namespace YiTa.Notebooks.Sessions.Internal.Help;

/// <summary>What the options of magics and kernels are for.</summary>
internal static class OptionTexts
{
    /// <summary>One line on an option, or nothing.</summary>
    /// <param name="magic">The name of the magic or kernel.</param>
    /// <param name="option">The option, with its dashes.</param>
    public static string Of(string magic, string option) => (magic.ToLowerInvariant(), option) switch
    {
        (_, "--from") => "the kernel that holds the value",
        (_, "--as") => "the name that the value gets here; its own where this is left out",
        ("set" or "value", "--name") => "the name that the value gets",
        (_, "--name") => "the name under which the result is kept for other kernels",
        ("value", "--mime-type") => "shows the text at once, as this type",
        (_, "--mime-type") => "takes the value as text in this form, instead of the value itself",
        (_, "--value") => "the value: text, @KERNEL:NAME, @input:PROMPT or @password:PROMPT",
        (_, "--byref") => "takes the value itself, as is done anyway",
        (_, "--from-file") => "takes the text from a file",
        (_, "--from-url") => "takes the text from an address",
        (_, "--from-value") => "takes the text from a value: @KERNEL:NAME, @input:PROMPT or @password:PROMPT",
        _ => "",
    };

    /// <summary>Lines on those options about which something is known, each after a line break.</summary>
    public static string Lines(string magic, IEnumerable<string> options) =>
        string.Concat(options.Select(option => (option, Text: Of(magic, option))).Where(known => known.Text.Length > 0).Select(known => $"\n- {known.option}: {known.Text}"));
}
