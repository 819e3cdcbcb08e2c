using YiTa.Publishing.FrontEnd;

namespace YiTa.Publishing.Tests.Images;

/// <summary>
/// The versions of plotly.js that readers meet: the site's own, and older ones that editors and notebook programs carry.
/// </summary>
internal static class PlotlyVersions
{
    public static IReadOnlyDictionary<string, FrontEndFile> All { get; } = new Dictionary<string, FrontEndFile>
    {
        [FrontEndManifest.Plotly.Version] = FrontEndManifest.Plotly,
        ["3.7.0"] = FrontEndManifest.Plotly with
        {
            Version = "3.7.0",
            PackageIntegrity = "sha512-IRWNnBJZmKss3URDnicBK2nvt/VTSi/MD1GnUscAYFjwSuN6g/CTde5R1UC0RYtblehj8rkT4BL8r05e/c8j5Q==",
            FileIntegrity = "sha384-l4G4qURPwALv583BKlynU/4LiUx0rk9jcTX58Aq+Jc+jgWb52zeH2geZkSS3UPPs",
            Bytes = 4_851_164,
        },
        ["2.35.2"] = FrontEndManifest.Plotly with
        {
            Version = "2.35.2",
            PackageIntegrity = "sha512-oWDTf2kYOmTtEw3epeeSBdfH/H3OSktF0suST9oI6fIgKfbyd4MT7TPh8+CVzdHYllYon24Q0HI1hZjOnLqk6g==",
            FileIntegrity = "sha384-cCVCZkAjYNxaYKbM8lsArLznDF/SvMFr1jcZrvOpSTCa0W40ZAdLzHCEulnUa5i7",
            Bytes = 4_558_696,
        },
    };
}
