namespace YiTa.Publishing.FrontEnd.Internal;

/// <summary>Hashes in the form of npm and of subresource integrity.</summary>
internal static class Integrity
{
    public static string Sha384(byte[] hash) => $"sha384-{Convert.ToBase64String(hash)}";

    public static string Sha512(byte[] hash) => $"sha512-{Convert.ToBase64String(hash)}";
}
