"""Measures Jupyter kernels side by side, as a client sees them.

    python3 tests/YiTa.Benchmarks/jupyter_kernels.py [ROUNDS] [KERNEL ...]

Compares '.net-csharp' (after 'yita kernel install') with ipykernel's 'python3' by default. Rounds are interleaved, because the
speed of a machine drifts. Prints the median and the least of all rounds; it judges nothing and never fails for being slow.
"""

import os
import queue
import statistics
import sys
import time

from jupyter_client import KernelManager

PYTHON = {
    "first": "1 + 1",
    "warm": "2 + 2",
    "declare": "v{0} = {0}",
    "bytes": "for i in range(200): print('x' * 100_000, end='')",
    "lines": "for i in range(20000): print(i)",
    "complete": "import os; os.pa",
    "inspect": "print",
    "loop": "while True: pass",
}
CSHARP = {
    "first": "1 + 1",
    "warm": "2 + 2",
    "declare": "var v{0} = {0};",
    "bytes": "for (var i = 0; i < 200; i++) Console.Write(new string('x', 100_000));",
    "lines": "for (var i = 0; i < 20000; i++) Console.WriteLine(i);",
    "complete": "Console.Wri",
    "inspect": "Console.WriteLine",
    "loop": "while (true) { }",
    "evidence": "var evidence = EvidencePackage.Load();",
    "chart": 'Chart.Lines("Han of Ili").Series("Han", evidence.Observation("yita-han-population-ili-1949"), '
             'evidence.Observation("yita-han-population-ili-1959")).Describe("The Han of Ili rise.").Build()',
    "fsharp": "#!fsharp\n1 + 1",
    "sql": "#!sql\nSELECT 1",
}


def tree(pid):
    """A process and all below it."""
    found = [pid]
    for other in filter(str.isdigit, os.listdir("/proc")):
        try:
            with open(f"/proc/{other}/stat") as stat:
                parent = int(stat.read().rsplit(")", 1)[1].split()[1])
        except OSError:
            continue
        if parent == pid:
            found += tree(int(other))
    return found


def pss(pid):
    """The proportional memory of a process tree in MB; nothing where the system does not tell."""
    total = 0
    for each in tree(pid):
        try:
            with open(f"/proc/{each}/smaps_rollup") as rollup:
                total += next(int(line.split()[1]) for line in rollup if line.startswith("Pss:"))
        except (OSError, StopIteration):
            return float("nan")
    return total / 1024


def processor(pid):
    """The processor time that a process tree has used, in milliseconds; it does not depend on what else runs as much as a clock does."""
    ticks = 0
    for each in tree(pid):
        with open(f"/proc/{each}/stat") as stat:
            ticks += sum(map(int, stat.read().rsplit(")", 1)[1].split()[11:13]))
    return ticks * 1000 / os.sysconf("SC_CLK_TCK")


class Round:
    def __init__(self, name):
        self.code = CSHARP if name != "python3" else PYTHON
        self.figures = {}
        start = time.perf_counter()
        self.manager = KernelManager(kernel_name=name)
        self.manager.start_kernel()
        self.client = self.manager.blocking_client()
        self.client.start_channels()
        info = self.client.kernel_info()
        self.reply(info)
        self.figures["start to kernel_info, ms"] = (time.perf_counter() - start) * 1000
        self.hear()
        self.cell(self.code["first"])
        self.figures["start to first result, ms"] = (time.perf_counter() - start) * 1000
        self.figures["processor time until then, ms"] = processor(self.manager.provisioner.pid)
        self.figures["memory after the first cell (PSS), MB"] = pss(self.manager.provisioner.pid)

    def hear(self):
        """Waits until iopub is connected too, as clients do: what is sent before is lost."""
        while True:
            try:
                return self.client.get_iopub_msg(timeout=0.2)
            except queue.Empty:
                self.reply(self.client.kernel_info())

    def reply(self, msg_id):
        while True:
            reply = self.client.get_shell_msg(timeout=120)
            if reply["parent_header"].get("msg_id") == msg_id:
                return reply

    def idle(self, msg_id):
        count = 0
        while True:
            message = self.client.get_iopub_msg(timeout=120)
            if message["parent_header"].get("msg_id") != msg_id:
                continue
            count += message["msg_type"] == "stream"
            if message["msg_type"] == "status" and message["content"]["execution_state"] == "idle":
                return count

    def hear_all(self):
        """Reads what iopub still holds, so that it is not counted with the cell that follows."""
        try:
            while True:
                self.client.get_iopub_msg(timeout=0.5)
        except queue.Empty:
            pass

    def queue(self, code):
        """Sends a hundred cells at once and waits for all replies."""
        for msg_id in [self.client.execute(code(number)) for number in range(100)]:
            self.reply(msg_id)

    def cell(self, code):
        msg_id = self.client.execute(code)
        self.reply(msg_id)
        return self.idle(msg_id)

    def measure(self, name, action):
        start = time.perf_counter()
        result = action()
        self.figures[name] = (time.perf_counter() - start) * 1000
        return result

    @staticmethod
    def timed(action):
        start = time.perf_counter()
        action()
        return (time.perf_counter() - start) * 1000

    def run(self):
        warm = [self.timed(lambda: self.reply(self.client.execute(self.code["warm"]))) for _ in range(30)]
        self.figures["warm trivial cell, median, ms"] = statistics.median(warm)
        self.figures["first trivial cells, slowest, ms"] = max(warm)
        self.measure("100 queued cells, ms", lambda: self.queue(lambda _: self.code["warm"]))
        self.measure("100 queued cells, no two alike, ms", lambda: self.queue(lambda number: f"{number} + {number}"))
        self.measure("100 queued cells, each declares, ms", lambda: self.queue(self.code["declare"].format))
        self.hear_all()
        self.measure("20 MB of output, ms", lambda: self.cell(self.code["bytes"]))
        self.figures["20,000 lines, messages"] = self.measure("20,000 lines printed, ms", lambda: self.cell(self.code["lines"]))
        complete = lambda: self.reply(self.client.complete(self.code["complete"]))
        inspect = lambda: self.reply(self.client.inspect(self.code["inspect"]))
        self.measure("first completion, ms", complete)
        self.measure("completion, ms", complete)
        inspect()
        self.measure("inspection, ms", inspect)
        if "chart" in self.code:
            self.cell(self.code["evidence"])
            self.measure("first chart cell, ms", lambda: self.cell(self.code["chart"]))
            self.figures["chart cell, median, ms"] = statistics.median(self.timed(lambda: self.cell(self.code["chart"])) for _ in range(5))
        for _ in range(200):
            self.cell(self.code["warm"])
        self.figures["trivial cell after 300, median, ms"] = statistics.median(
            self.timed(lambda: self.reply(self.client.execute(self.code["warm"]))) for _ in range(30))
        self.figures["memory after 300 cells (PSS), MB"] = pss(self.manager.provisioner.pid)
        for language in ("fsharp", "sql"):
            if language in self.code:
                self.measure(f"first cell in {language}, ms", lambda: self.cell(self.code[language]))
        looping = self.client.execute(self.code["loop"])
        time.sleep(0.5)
        self.manager.interrupt_kernel()
        self.measure("interrupt of an endless loop, ms", lambda: self.reply(looping))
        self.client.stop_channels()
        self.measure("shutdown, ms", self.manager.shutdown_kernel)
        return self.figures


def main():
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    names = sys.argv[2:] or [".net-csharp", "python3"]
    results = {name: [] for name in names}
    for number in range(rounds):
        for name in names if number % 2 == 0 else reversed(names):
            results[name].append(Round(name).run())
    print(f"{'median (least) of ' + str(rounds) + ' rounds':<42}" + "".join(f"{name:>24}" for name in names))
    for figure in results[names[0]][0]:
        cells = []
        for name in names:
            values = [each[figure] for each in results[name] if figure in each]
            cells.append(f"{statistics.median(values):.1f} ({min(values):.1f})" if values else "")
        print(f"{figure:<42}" + "".join(f"{cell:>24}" for cell in cells))


if __name__ == "__main__":
    main()
