using YiTa.Notebooks.Jupyter.Internal.Content;
using YiTa.Notebooks.Jupyter.Internal.Server;

namespace YiTa.Notebooks.Jupyter.Tests.Server;

public class CellTests
{
    [Fact]
    public void What_is_remembered_of_a_cell_holds_neither_its_code_nor_the_bytes_of_its_message()
    {
        var message = "route header content"u8.ToArray().AsMemory();
        var cell = new Cell(7, new([message[..5]], message[6..12], "execute_request", "id", message[13..]), new ExecuteRequest { Code = "x", AllowStdin = true }) { Count = 3 };
        var rest = cell.ToRemember();
        Assert.Equal((7, 3, true, ""), (rest.Id, rest.Count, rest.Content.AllowStdin, rest.Content.Code));
        Assert.Equal("header"u8.ToArray(), rest.Request.Header.ToArray());
        Assert.Equal("route"u8.ToArray(), rest.Request.Route[0].ToArray());
        Assert.True(rest.Request.Content.IsEmpty);
        Assert.False(rest.Request.Header.Span.Overlaps(message.Span));
    }
}
