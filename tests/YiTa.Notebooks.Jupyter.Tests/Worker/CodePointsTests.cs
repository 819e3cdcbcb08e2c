using YiTa.Notebooks.Jupyter.Internal.Worker;

namespace YiTa.Notebooks.Jupyter.Tests.Worker;

public class CodePointsTests
{
    [Theory]
    [InlineData("abc", 2, 2)]
    [InlineData("\U0001F600b", 1, 2)]
    [InlineData("\U0001F600b", 2, 3)]
    [InlineData("\ud83db", 1, 1)]
    [InlineData("", 0, 0)]
    public void A_place_in_code_points_is_one_in_units_and_back(string text, int points, int units)
    {
        Assert.Equal(units, CodePoints.ToOffset(text, points));
        Assert.Equal(points, CodePoints.FromOffset(text, units));
    }

    [Fact]
    public void Places_outside_of_the_text_are_its_ends()
    {
        Assert.Equal(3, CodePoints.ToOffset("\U0001F600b", 99));
        Assert.Equal(3, CodePoints.ToOffset("\U0001F600b", null));
        Assert.Equal(0, CodePoints.ToOffset("\U0001F600b", -1));
        Assert.Equal(2, CodePoints.FromOffset("\U0001F600b", 99));
    }
}
