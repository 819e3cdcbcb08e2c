"""Runs all notebooks through nbclient, and again through the command line of nbconvert; their outputs must be there."""

import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

import nbformat
from nbclient import NotebookClient

import client

NOTEBOOKS = sorted(pathlib.Path(__file__).resolve().parents[4].joinpath("notebooks").glob("*.ipynb"))


# Where there is a browser to draw them, pictures must be there too.
LEFT_OUT = set() if os.environ.get("YITA_TEST_PICTURES") else {"image/png"}


def mimes(cell):
    return [(o["output_type"], sorted(set(o.get("data", {})) - LEFT_OUT)) for o in cell.get("outputs", [])]


class Notebooks(unittest.TestCase):
    def same(self, stored, fresh):
        self.assertEqual(len(stored.cells), len(fresh.cells))
        for old, new in zip(stored.cells, fresh.cells):
            self.assertEqual(mimes(old), mimes(new), old.source[:80])


class NbClient(Notebooks):
    def test_every_notebook_gives_what_is_stored_in_it(self):
        self.assertNotEqual(NOTEBOOKS, [])
        for path in NOTEBOOKS:
            with self.subTest(path.name):
                stored = nbformat.read(path, as_version=4)
                fresh = nbformat.read(path, as_version=4)
                NotebookClient(fresh, timeout=client.LIMIT * 2, kernel_name=client.KERNEL, resources={"metadata": {"path": str(path.parent)}}).execute()
                self.same(stored, fresh)

    def test_a_failing_cell_is_told_with_its_error(self):
        from nbclient.exceptions import CellExecutionError
        for code, name in (("nosuch", "CS0103"), ("Environment.Exit(1);", "KernelExited")):
            notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(code)])
            with self.assertRaises(CellExecutionError) as raised:
                NotebookClient(notebook, timeout=client.LIMIT, kernel_name=client.KERNEL).execute()
            self.assertEqual(raised.exception.ename, name)


class NbConvert(Notebooks):
    def test_nbconvert_runs_every_notebook(self):
        # It is the command of a reader, from the notebooks' folder, and one kernel after the other.
        with tempfile.TemporaryDirectory() as folder:
            subprocess.run(
                [sys.executable, "-m", "nbconvert", "--to", "notebook", "--execute", f"--output-dir={folder}",
                 f"--ExecutePreprocessor.kernel_name={client.KERNEL}", *map(str, NOTEBOOKS)],
                check=True, timeout=450)
            for path in NOTEBOOKS:
                with self.subTest(path.name):
                    self.same(nbformat.read(path, as_version=4), nbformat.read(pathlib.Path(folder, path.name), as_version=4))

    def test_nbconvert_runs_a_notebook_that_has_another_kernels_name_and_metadata(self):
        notebook = nbformat.v4.new_notebook(
            metadata={"kernelspec": {"name": ".net-csharp", "language": "C#", "display_name": ".NET (C#)"}},
            cells=[
                nbformat.v4.new_code_cell("var x = 1;"),
                nbformat.v4.new_code_cell("#!fsharp\n#!share --from csharp x\nx + 1"),
                nbformat.v4.new_code_cell('Console.WriteLine("done")'),
            ],
        )
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder, "elsewhere.ipynb")
            nbformat.write(notebook, path)
            subprocess.run(
                [sys.executable, "-m", "nbconvert", "--to", "notebook", "--execute", "--inplace", f"--ExecutePreprocessor.kernel_name={client.KERNEL}", str(path)],
                check=True, capture_output=True, timeout=180)
            done = nbformat.read(path, as_version=4)
        self.assertEqual(done.cells[1].outputs[0]["data"]["text/plain"], "2")
        self.assertEqual(done.cells[2].outputs[0]["text"], "done\n")


if __name__ == "__main__":
    client.main()
