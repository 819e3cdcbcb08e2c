using YiTa.Notebooks.Jupyter.Internal.Zmtp;

namespace YiTa.Notebooks.Jupyter.Tests.Zmtp;

public class SubscriptionsTests
{
    private readonly Subscriptions subscriptions = new(new ZmtpOptions { MaxSubscriptions = 3, MaxSubscriptionBytes = 10 });

    [Fact]
    public void A_topic_is_a_prefix()
    {
        Assert.False(subscriptions.Match("anything"u8));
        subscriptions.Add("ab"u8.ToArray());
        Assert.True(subscriptions.Match("ab"u8));
        Assert.True(subscriptions.Match("abc"u8));
        Assert.False(subscriptions.Match("a"u8));
        Assert.False(subscriptions.Match("bab"u8));
        subscriptions.Add(default);
        Assert.True(subscriptions.Match(default));
    }

    [Fact]
    public void Repeated_subscriptions_are_counted()
    {
        subscriptions.Add("a"u8.ToArray());
        subscriptions.Add("a"u8.ToArray());
        subscriptions.Remove("a"u8.ToArray());
        Assert.True(subscriptions.Match("a"u8));
        subscriptions.Remove("a"u8.ToArray());
        Assert.False(subscriptions.Match("a"u8));
        subscriptions.Remove("a"u8.ToArray());
        subscriptions.Add("a"u8.ToArray());
        Assert.True(subscriptions.Match("a"u8));
    }

    [Fact]
    public void Too_many_topics_are_refused_and_given_back_ones_make_room()
    {
        foreach (var topic in new[] { "a", "b", "c" }) subscriptions.Add(Bytes.Of(topic));
        subscriptions.Add("a"u8.ToArray());
        Assert.Equal("The subscriber asks for more than 3 topics.", Assert.Throws<ZmtpException>(() => subscriptions.Add("d"u8.ToArray())).Message);
        subscriptions.Remove("b"u8.ToArray());
        subscriptions.Add("d"u8.ToArray());
    }

    [Fact]
    public void Too_long_topics_are_refused_and_given_back_ones_make_room()
    {
        subscriptions.Add(new byte[6]);
        Assert.Equal("The topics of the subscriber have more than 10 bytes.", Assert.Throws<ZmtpException>(() => subscriptions.Add(new byte[5])).Message);
        subscriptions.Remove(new byte[6]);
        subscriptions.Add(new byte[5]);
    }
}
