using System.Text;
using System.Text.Json.Nodes;
using YiTa.Notebooks.Documents;
using YiTa.Notebooks.Tests.Support;

namespace YiTa.Notebooks.Tests.Documents;

public class RoundTripTests
{
    [Theory]
    [InlineData("jupyter.ipynb")]
    [InlineData("jupyter-4.4.ipynb")]
    public void A_file_that_Jupyter_wrote_comes_back_byte_for_byte(string name)
    {
        var bytes = File.ReadAllBytes(Files.Data(name));
        Assert.Equal(bytes, Encoding.UTF8.GetBytes(NotebookDocument.Load(Files.Data(name)).ToJson()));
    }

    [Fact]
    public void A_byte_order_mark_and_other_white_space_are_read()
    {
        var document = NotebookDocument.Parse("\uFEFF { \"nbformat\":4,\"nbformat_minor\":2,\"metadata\":{},\r\n\"cells\":[]}");
        Assert.Equal("{\n \"nbformat\": 4,\n \"nbformat_minor\": 2,\n \"metadata\": {},\n \"cells\": []\n}\n", document.ToJson());
    }

    [Theory]
    [InlineData("  ")]
    [InlineData("    ")]
    [InlineData("\t")]
    public void A_file_keeps_its_indentation(string indentation)
    {
        var json = File.ReadAllText(Files.Data("jupyter.ipynb"));
        var lines = json.Split('\n').Select(line => string.Concat(Enumerable.Repeat(indentation, line.Length - line.TrimStart(' ').Length)) + line.TrimStart(' '));
        var indented = string.Join('\n', lines);
        Assert.Equal(indented, NotebookDocument.Parse(indented).ToJson());
    }

    [Fact]
    public void Unknown_cells_outputs_and_members_are_kept()
    {
        const string Json = """
            {
             "cells": [
              {
               "cell_type": "sound",
               "loudness": 11,
               "source": {
                "a": 1
               }
              },
              {
               "cell_type": "code",
               "metadata": {},
               "outputs": [
                {
                 "output_type": "smell",
                 "of": "roses"
                }
               ],
               "source": "as one string\nstays one"
              }
             ],
             "metadata": {},
             "nbformat": 4,
             "nbformat_minor": 2,
             "zeal": 1.50
            }

            """;
        var document = NotebookDocument.Parse(Json);
        Assert.Equal(Json, document.ToJson());
        Assert.Equal(CellKind.Unknown, document.Cells[0].Kind);
        Assert.Equal("", document.Cells[0].Source);
        Assert.Equal("smell", Assert.IsType<UnknownOutput>(document.Cells[1].Outputs[0]).OutputType);
        Assert.Equal("as one string\nstays one", document.Cells[1].Source);
    }

    [Fact]
    public void A_change_leaves_everything_else_as_it_was()
    {
        var before = File.ReadAllText(Files.Data("jupyter.ipynb"));
        var document = NotebookDocument.Parse(before);
        document.Cells[2].Source = "var x = 2;\nx";
        document.Cells[2].ExecutionCount = 7;
        var expected = before.Replace("\"var x = 1;\\n\"", "\"var x = 2;\\n\"", StringComparison.Ordinal)
            .Replace("   \"execution_count\": 1,\n   \"future_cell_member\"", "   \"execution_count\": 7,\n   \"future_cell_member\"", StringComparison.Ordinal);
        Assert.NotEqual(before, expected);
        Assert.Equal(expected, document.ToJson());
    }

    [Fact]
    public void What_is_new_is_written_as_Jupyter_writes_it()
    {
        var document = new NotebookDocument();
        var cell = new NotebookCell(CellKind.Code, "1 +\n1\u2028") { Id = "sum", ExecutionCount = 1 };
        cell.Outputs.Add(new StreamOutput(StreamOutput.StandardOutput, "Ili 伊犁\n"));
        cell.Outputs.Add(new ExecuteResultOutput(
            new MimeBundle
            {
                { "text/plain", "2" },
                { "image/png", "AA==\n" },
                { "application/json", new JsonObject { ["b"] = 1e-7, ["a"] = new JsonArray(1.0, null) } },
                { "text/html", "<b>2</b>\n" },
            },
            1));
        cell.Outputs.Add(new ErrorOutput("E", "no", ["E: no"]));
        document.Cells.Add(cell);
        document.Cells.Add(new NotebookCell(CellKind.Markdown, "") { Id = "note" });
        Assert.Equal(
            """
            {
             "cells": [
              {
               "cell_type": "code",
               "execution_count": 1,
               "id": "sum",
               "metadata": {},
               "outputs": [
                {
                 "name": "stdout",
                 "output_type": "stream",
                 "text": [
                  "Ili 伊犁\n"
                 ]
                },
                {
                 "data": {
                  "application/json": {
                   "a": [
                    1,
                    null
                   ],
                   "b": 1e-07
                  },
                  "image/png": "AA==\n",
                  "text/html": [
                   "<b>2</b>\n"
                  ],
                  "text/plain": [
                   "2"
                  ]
                 },
                 "execution_count": 1,
                 "metadata": {},
                 "output_type": "execute_result"
                },
                {
                 "ename": "E",
                 "evalue": "no",
                 "output_type": "error",
                 "traceback": [
                  "E: no"
                 ]
                }
               ],
               "source": [
                "1 +\n",
                "1 "
               ]
              },
              {
               "cell_type": "markdown",
               "id": "note",
               "metadata": {},
               "source": []
              }
             ],
             "metadata": {
              "kernelspec": {
               "display_name": ".NET (C#)",
               "language": "C#",
               "name": ".net-csharp"
              },
              "language_info": {
               "name": "polyglot-notebook"
              }
             },
             "nbformat": 4,
             "nbformat_minor": 5
            }

            """.Replace("\"1 \"", "\"1\u2028\"", StringComparison.Ordinal),
            document.ToJson());
    }

    [Fact]
    public void Outputs_are_read_with_their_types()
    {
        var outputs = NotebookDocument.Load(Files.Data("jupyter.ipynb")).Cells[2].Outputs;
        var stream = Assert.IsType<StreamOutput>(outputs[0]);
        Assert.Equal(("stdout", "one\ntwo\u2028three\ffour\r\nfive\rsix"), (stream.Name, stream.Text));
        var display = Assert.IsType<DisplayDataOutput>(outputs[2]);
        Assert.Equal("<b>\n</b>", display.Data.GetText("text/html"));
        Assert.Equal("ü", (string?)display.Data["application/json"]["z"]![1]!["y"]);
        Assert.Equal("x\ny", display.Data.GetText("application/x-unheard-of"));
        Assert.Equal(10, (int?)display.Metadata["image/png"]!["width"]);
        Assert.Equal(1, Assert.IsType<ExecuteResultOutput>(outputs[3]).ExecutionCount);
        var error = Assert.IsType<ErrorOutput>(outputs[4]);
        Assert.Equal(("System.Exception", "no\nway"), (error.Name, error.Value));
        Assert.Equal(["\e[31mSystem.Exception\e[0m", "   at cell 1"], error.Traceback);
    }

    [Fact]
    public void Cells_moved_to_another_document_are_copied()
    {
        var from = NotebookDocument.Load(Files.Data("jupyter.ipynb"));
        var to = new NotebookDocument();
        to.Cells.Add(from.Cells[2]);
        to.Cells.Add(from.Cells[2]);
        _ = from.ToJson();
        Assert.Equal(2, NotebookDocument.Parse(to.ToJson()).Cells.Count(cell => cell.Outputs.Count == 5));
        Assert.Equal(File.ReadAllText(Files.Data("jupyter.ipynb")), from.ToJson());
    }
}
