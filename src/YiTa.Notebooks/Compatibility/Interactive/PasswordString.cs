namespace Microsoft.DotNet.Interactive;

/// <summary>A password that is not shown when the value is.</summary>
/// <param name="password">The password.</param>
public sealed class PasswordString(string password)
{
    /// <summary>The password itself.</summary>
    public string GetClearTextPassword() => password;

    /// <summary>Asterisks.</summary>
    public override string ToString() => "********";
}
