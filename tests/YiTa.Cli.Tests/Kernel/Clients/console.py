"""Uses 'jupyter console' as a person does, in a pseudo-terminal."""

import os
import pty
import re
import select
import signal
import sys
import time
import unittest

import client


class Terminal:
    def __init__(self, *command):
        self.seen = ""
        self.pid, self.file = pty.fork()
        if self.pid == 0:
            os.environ["TERM"] = "xterm"
            os.execvp(command[0], command)

    def type(self, text):
        os.write(self.file, text.encode())

    def wait_for(self, pattern, limit=client.LIMIT):
        end = time.monotonic() + limit
        while time.monotonic() < end:
            if select.select([self.file], [], [], 0.2)[0]:
                try:
                    data = os.read(self.file, 65536).decode(errors="replace")
                except OSError:
                    data = ""
                # The console asks the terminal where its cursor is.
                if "\x1b[6n" in data:
                    self.type("\x1b[1;1R")
                self.seen += re.sub(r"\x1b\[[0-9;?]*[a-zA-Z]|\x1b[()=>].?|\r", "", data)
            found = re.search(pattern, self.seen)
            if found:
                self.seen = self.seen[found.end():]
                return
        raise AssertionError(f"Not seen within {limit} s: {pattern}. Seen: {self.seen[-2000:]}")

    def end(self):
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)


class Console(unittest.TestCase):
    def test_cells_run_and_the_console_ends(self):
        terminal = Terminal(sys.executable, "-m", "jupyter_console", "--kernel", client.KERNEL)
        try:
            terminal.wait_for(r"#!lsmagic lists what cells can say")
            terminal.wait_for(r"In \[1\]:")
            terminal.type("var x = 20 + 1;\r")
            terminal.wait_for(r"In \[2\]:")
            terminal.type("x * 2\r")
            terminal.wait_for(r"Out\[2\]:\s*42")
            terminal.wait_for(r"In \[3\]:")
            terminal.type("nosuch\r")
            terminal.wait_for(r"CS0103")
            terminal.wait_for(r"In \[4\]:")
            terminal.type("\x04")
            terminal.wait_for(r"exit")
        finally:
            terminal.end()

    def test_the_arrow_up_finds_what_an_earlier_console_ran(self):
        def console():
            terminal = Terminal(sys.executable, "-m", "jupyter_console", "--kernel", client.KERNEL)
            self.addCleanup(terminal.end)
            terminal.wait_for(r"In \[1\]:")
            return terminal

        first = console()
        first.type("var kept = 41;\r")
        first.wait_for(r"In \[2\]:")
        first.type("\x04")
        first.wait_for(r"exit")
        first.type("y\r")
        first.wait_for(r"Shutting down kernel")
        second = console()
        second.type("\x1b[A\r")
        second.wait_for(r"var kept = 41;")
        second.wait_for(r"In \[2\]:")
        second.type("kept + 1\r")
        second.wait_for(r"Out\[2\]:\s*42")


if __name__ == "__main__":
    client.main()
