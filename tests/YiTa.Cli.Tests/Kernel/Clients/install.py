"""'yita kernel install' and 'uninstall' as a user calls them, and what they install as Jupyter starts it."""

import json
import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest

from jupyter_client.kernelspec import KernelSpecManager, NoSuchKernel
from jupyter_client.manager import KernelManager

import client
from client import KernelCase

DOTNET = os.environ["YITA_TEST_DOTNET"]
PROGRAM = pathlib.Path(os.environ["YITA_TEST_PROGRAM"])


class Install(KernelCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(tempfile.mkdtemp(prefix="yita-install-"))

    @classmethod
    def tearDownClass(cls):
        shutil.rmtree(cls.folder)

    def yita(self, *words, program=PROGRAM, code=0):
        done = subprocess.run(
            [DOTNET, str(program), "kernel", *words], capture_output=True, text=True, timeout=400,
            env=dict(os.environ, JUPYTER_DATA_DIR=str(self.folder / "user"), JUPYTER_PATH=""))
        self.assertEqual(done.returncode, code, done.stderr)
        return done.stdout, done.stderr

    def start(self, data, name):
        """A running kernel of those in a data folder."""
        manager = KernelManager(kernel_name=name)
        manager.kernel_spec_manager.kernel_dirs = [str(data / "kernels")]
        manager.start_kernel()
        kc = manager.client()
        kc.start_channels()
        kc.wait_for_ready(timeout=client.LIMIT)
        return manager, kc

    def result(self, kc, code):
        return "".join(m["content"]["data"]["text/plain"] for m in self.ok(code, kc=kc))


class OfAProgram(Install):
    """The program is one that was copied from elsewhere: it installs copies of itself, which takes no compiler."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.program = cls.folder / "copy" / PROGRAM.name
        shutil.copytree(PROGRAM.parent, cls.program.parent, ignore=lambda folder, names: [n for n in names if n.endswith((".pdb", ".png"))])

    def test_for_a_user(self):
        data = self.folder / "user"
        said = self.yita("install", "--user", program=self.program)[0]
        self.assertEqual(said, f"Installed “.NET (C#, F#, SQL) – YiTa” as '.net-csharp' in {data}/kernels/.net-csharp.\n")
        spec = KernelSpecManager(kernel_dirs=[str(data / "kernels")]).get_kernel_spec(".net-csharp")
        self.assertEqual((spec.display_name, spec.language, spec.interrupt_mode), (".NET (C#, F#, SQL) – YiTa", "C#", "message"))
        manager, kc = self.start(data, ".net-csharp")
        self.assertEqual(self.result(kc, "6 * 7"), "42")
        kc.stop_channels()
        manager.shutdown_kernel()
        self.assertEqual(self.yita("uninstall", program=self.program)[0], f"Removed '.net-csharp' from {data}/kernels/.net-csharp.\n")
        with self.assertRaises(NoSuchKernel):
            KernelSpecManager(kernel_dirs=[str(data / "kernels")]).get_kernel_spec(".net-csharp")
        self.assertEqual(os.listdir(data / "kernels"), [])
        self.assertIn(f"There is no kernel of YiTa in {data}/kernels.", self.yita("uninstall", "--user", program=self.program, code=2)[1])

    def test_under_a_name_beside_another_kernel(self):
        data = self.folder / "prefix" / "share" / "jupyter"
        other = data / "kernels" / ".net-csharp"
        other.mkdir(parents=True)
        other.joinpath("kernel.json").write_text(json.dumps({"argv": ["x"], "display_name": ".NET (C#)", "language": "C#"}))
        prefix = ("--prefix", str(self.folder / "prefix"))
        self.assertIn(" as 'yita-csharp' in ", self.yita("install", *prefix, program=self.program)[0])
        self.assertIn(" as 'mine' in ", self.yita("install", *prefix, "--name", "mine", program=self.program)[0])
        problem = self.yita("install", *prefix, "--name", ".net-csharp", program=self.program, code=2)[1]
        self.assertEqual(problem, f"yita: {other} holds a kernel that this command did not install; choose another --name.\n")
        self.assertEqual(sorted(os.listdir(data / "kernels")), [".net-csharp", "mine", "yita-csharp"])
        self.assertIn("There is no kernel of YiTa named '.net-csharp' in", self.yita("uninstall", *prefix, "--name", ".net-csharp", program=self.program, code=2)[1])
        self.assertEqual(self.yita("uninstall", *prefix, "--name", "mine", program=self.program)[0], f"Removed 'mine' from {data}/kernels/mine.\n")
        self.yita("uninstall", *prefix, program=self.program)
        self.assertEqual(os.listdir(data / "kernels"), [".net-csharp"])

    def test_over_one_that_runs(self):
        data = self.folder / "running" / "share" / "jupyter"
        prefix = ("--prefix", str(self.folder / "running"))
        self.yita("install", *prefix, "--name", "k", program=self.program)
        manager, kc = self.start(data, "k")
        self.assertEqual(self.result(kc, "var kept = 20; kept"), "20")
        self.yita("install", *prefix, "--name", "k", program=self.program)
        # What was not loaded yet, a fresh worker included, comes from the program that the kernel began with.
        self.assertEqual(self.result(kc, "#!fsharp\n#!share --from csharp kept\nkept + 1"), "21")
        self.assertEqual(self.run_cell("Environment.Exit(0);", kc)[0]["ename"], "KernelExited")
        self.assertEqual(self.result(kc, "1 + 1"), "2")
        self.assertEqual(len(list((data / "kernels" / "k").glob("program-*"))), 2)
        said = self.yita("uninstall", *prefix, program=self.program)[0]
        self.assertEqual(said, f"Removed 'k'; a kernel still runs from {data}/kernels/k, so the program stays there until this is said again later.\n")
        self.assertEqual(self.result(kc, "#!sql\nSELECT 1 AS one")[:3], "one")
        kc.stop_channels()
        manager.shutdown_kernel(now=True)
        self.assertEqual(self.yita("uninstall", *prefix, program=self.program)[0], f"Removed 'k' from {data}/kernels/k.\n")
        self.assertEqual(os.listdir(data / "kernels"), [])

    def test_where_nothing_can_be_written(self):
        blocked = self.folder / "a-file"
        blocked.write_text("")
        problem = self.yita("install", "--prefix", str(blocked), "--name", "k", program=self.program, code=2)[1]
        self.assertRegex(problem, rf"^yita: The kernel cannot be installed in {blocked}/share/jupyter/kernels/k: .+\n$")
        self.assertEqual(
            self.yita("install", "--prefix", "x", "--user", program=self.program, code=2)[1], "yita: --prefix and --user name two places; give one of them.\n")


class OfACheckout(Install):
    def test_it_is_compiled_and_runs(self):
        data = self.folder / "native" / "share" / "jupyter"
        prefix = ("--prefix", str(self.folder / "native"))
        said, progress = self.yita("install", *prefix)
        self.assertIn(" as '.net-csharp' in ", said)
        print(progress)
        self.assertRegex(progress, r"\n +\d+ s  YiTa\.Cli\n")
        self.assertNotIn("cannot be had here", progress)
        manager, kc = self.start(data, ".net-csharp")
        self.assertEqual(self.result(kc, "6 * 7"), "42")
        self.assertEqual(self.result(kc, "#!fsharp\n6 * 7"), "42")
        kc.stop_channels()
        manager.shutdown_kernel()
        self.yita("uninstall", *prefix)
        self.assertEqual(os.listdir(data / "kernels"), [])


if __name__ == "__main__":
    client.main()
