using YiTa.Notebooks.Jupyter.Internal.Zmtp;

namespace YiTa.Notebooks.Jupyter.Tests.Zmtp;

public class ZmtpOptionsTests
{
    [Fact]
    public void A_message_may_be_as_large_as_its_frame() =>
        Assert.True(new ZmtpOptions().MaxMessageBytes >= new ZmtpOptions().MaxFrameBytes);
}
