"""What the checks share: a kernel for each class, and cells with their outputs in order."""

import queue
import time
import unittest

from jupyter_client.manager import start_new_kernel

KERNEL = "yita-test"
LIMIT = 60


def wait_until(condition, limit=15):
    end = time.monotonic() + limit
    while time.monotonic() < end:
        if condition():
            return True
        time.sleep(0.1)
    return False


class KernelCase(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.km, cls.kc = start_new_kernel(kernel_name=KERNEL, startup_timeout=LIMIT)

    @classmethod
    def tearDownClass(cls):
        cls.kc.stop_channels()
        cls.km.shutdown_kernel()

    def collect(self, msg_id, kc=None, limit=LIMIT):
        """All iopub messages of a request up to its idle."""
        kc = kc or self.kc
        messages, end = [], time.monotonic() + limit
        while True:
            message = kc.get_iopub_msg(timeout=max(0.01, end - time.monotonic()))
            if message["parent_header"].get("msg_id") != msg_id:
                continue
            messages.append(message)
            if message["msg_type"] == "status" and message["content"]["execution_state"] == "idle":
                return messages

    def reply(self, msg_id, kc=None, limit=LIMIT):
        kc = kc or self.kc
        end = time.monotonic() + limit
        while True:
            reply = kc.get_shell_msg(timeout=max(0.01, end - time.monotonic()))
            if reply["parent_header"].get("msg_id") == msg_id:
                return reply

    def run_cell(self, code, kc=None, limit=LIMIT, **options):
        """The content of the reply, and the outputs without status and input."""
        kc = kc or self.kc
        msg_id = kc.execute(code, **options)
        reply = self.reply(msg_id, kc, limit)
        messages = self.collect(msg_id, kc, limit)
        return reply["content"], [m for m in messages if m["msg_type"] not in ("status", "execute_input")]

    def ok(self, code, **options):
        content, outputs = self.run_cell(code, **options)
        self.assertEqual(content["status"], "ok", content)
        return outputs

    def text(self, code, **options):
        """What a cell prints and gives, as text."""
        result = ""
        for message in self.ok(code, **options):
            content = message["content"]
            result += content["text"] if message["msg_type"] == "stream" else content["data"]["text/plain"]
        return result

    def drain(self, kc=None):
        kc = kc or self.kc
        for channel in (kc.get_shell_msg, kc.get_iopub_msg):
            try:
                while True:
                    channel(timeout=0.1)
            except queue.Empty:
                pass


def main():
    unittest.main()
