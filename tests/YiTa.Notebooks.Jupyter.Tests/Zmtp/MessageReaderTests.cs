using YiTa.Notebooks.Jupyter.Internal.Zmtp;

namespace YiTa.Notebooks.Jupyter.Tests.Zmtp;

public class MessageReaderTests
{
    [Fact]
    public void An_announced_length_allocates_nothing()
    {
        // The first call of a process allocates for the runtime.
        ReadOnlySpan<byte> other = Bytes.Long(0, new byte[300]);
        new MessageReader(new ZmtpOptions()).TryRead(ref other, out _);
        var reader = new MessageReader(new ZmtpOptions());
        ReadOnlySpan<byte> header = Bytes.LongHeader(0, 128 << 20);
        ReadOnlySpan<byte> first = [1];
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.False(reader.TryRead(ref header, out _));
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.False(reader.TryRead(ref first, out _));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 1, 20_000);
    }

    [Fact]
    public void The_buffer_is_never_much_larger_than_what_came()
    {
        var reader = new MessageReader(new ZmtpOptions());
        ReadOnlySpan<byte> header = Bytes.LongHeader(0, 128 << 20);
        reader.TryRead(ref header, out _);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var chunk = new byte[64 << 10];
        for (var received = chunk.Length; received <= 4 << 20; received += chunk.Length)
        {
            ReadOnlySpan<byte> bytes = chunk;
            reader.TryRead(ref bytes, out _);
            // All buffers so far: the last may be twice what came, those before it sum up to as much.
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, (4L * received) + 100_000);
        }
    }

    [Fact]
    public void A_short_body_in_a_long_frame_is_taken()
    {
        var reader = new MessageReader(new ZmtpOptions());
        ReadOnlySpan<byte> bytes = Bytes.Long(0, [7]);
        Assert.True(reader.TryRead(ref bytes, out var incoming));
        Assert.Equal<byte>([7], incoming.Frames[0].ToArray());
        Assert.False(reader.IsInside);
    }

    [Fact]
    public void Each_frame_has_an_array_of_its_own_and_of_its_size()
    {
        var reader = new MessageReader(new ZmtpOptions());
        ReadOnlySpan<byte> bytes = [.. Bytes.Long(1, new byte[100_000]), .. Bytes.Short(0, [1])];
        Assert.True(reader.TryRead(ref bytes, out var incoming));
        Assert.True(System.Runtime.InteropServices.MemoryMarshal.TryGetArray(incoming.Frames[0], out var array));
        Assert.Equal(100_000, array.Array!.Length);
    }
}
