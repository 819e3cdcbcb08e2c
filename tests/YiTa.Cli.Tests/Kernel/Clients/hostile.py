"""What must not bring the kernel down: broken frames, strangers, several clients, killed processes."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
import unittest

import zmq
from jupyter_client import BlockingKernelClient
from jupyter_client.manager import start_new_kernel

import client
from behaviour import processes, worker_of
from client import KernelCase, wait_until


class Strangers(KernelCase):
    def test_broken_frames_and_wrong_keys_are_dropped(self):
        info = self.kc.get_connection_info()
        context = zmq.Context()
        for channel in ("shell_port", "control_port", "stdin_port"):
            stranger = context.socket(zmq.DEALER)
            stranger.linger = 500
            stranger.connect(f"tcp://127.0.0.1:{info[channel]}")
            header = json.dumps({"msg_id": "x", "msg_type": "shutdown_request", "session": "s", "username": "u", "date": "", "version": "5.3"}).encode()
            for frames in (
                [b"hello"], [b"<IDS|MSG>"], [b"", b""], [b"<IDS|MSG>", b"0" * 64, header, b"{}", b"{}", b"{}"],
                [b"<IDS|MSG>", b"", header, b"{}", b"{}", b"{}"], [b"<IDS|MSG>", b"", b"\xff\xfe", b"[", b"}", b""], [b"x" * 1_000_000],
            ):
                stranger.send_multipart(frames)
            stranger.close()
            for raw in (b"GET / HTTP/1.1\r\n\r\n", b"\xff" + b"\x00" * 8 + b"\x7f\x03\x01NULL" + b"\x00" * 100, os.urandom(5000), b""):
                with socket.create_connection(("127.0.0.1", info[channel])) as plain:
                    plain.sendall(raw)
        context.destroy()
        self.assertEqual(self.text("1 + 1"), "2")

    def test_a_wrong_key_gets_no_answer(self):
        other = BlockingKernelClient()
        other.load_connection_info(dict(self.kc.get_connection_info(), key=b"wrong"))
        other.start_channels()
        other.kernel_info()
        with self.assertRaises(Exception):
            other.get_shell_msg(timeout=1)
        other.stop_channels()

    def test_three_clients_hear_their_own_replies_and_all_outputs(self):
        clients = []
        for _ in range(3):
            each = BlockingKernelClient()
            each.load_connection_info(self.kc.get_connection_info())
            each.start_channels()
            each.wait_for_ready(timeout=client.LIMIT)
            clients.append(each)
        ids = [each.execute(f"{number} + 100") for number, each in enumerate(clients)]
        for number, each in enumerate(clients):
            self.assertEqual(self.reply(ids[number], each)["content"]["status"], "ok")
            outputs = [m for m in self.collect(ids[number], each) if m["msg_type"] == "execute_result"]
            self.assertEqual(outputs[0]["content"]["data"]["text/plain"], str(number + 100))
        heard = {m["parent_header"].get("msg_id") for m in self.collect(ids[2])}
        self.assertEqual(heard, {ids[2]})
        for each in clients:
            each.stop_channels()


class Killed(unittest.TestCase):
    def test_no_process_outlives_the_kernel(self):
        km, kc = start_new_kernel(kernel_name=client.KERNEL)
        kernel = km.provisioner.pid
        worker = worker_of(kernel)
        kc.execute("while (true) { }")
        time.sleep(1)
        os.kill(kernel, signal.SIGKILL)
        self.assertTrue(wait_until(lambda: worker not in processes()))
        kc.stop_channels()

    def test_no_process_outlives_the_client(self):
        program = (
            "import sys, time; from jupyter_client.manager import start_new_kernel\n"
            f"km, kc = start_new_kernel(kernel_name={client.KERNEL!r}); kc.execute('while (true) {{ }}')\n"
            "print(km.provisioner.pid, flush=True); time.sleep(1000)"
        )
        owner = subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, text=True)
        kernel = int(owner.stdout.readline())
        worker = worker_of(kernel)
        owner.kill()
        owner.wait()
        self.assertTrue(wait_until(lambda: kernel not in processes() and worker not in processes()))

    def test_a_restart_is_clean_and_a_shutdown_quick_while_a_cell_runs(self):
        km, kc = start_new_kernel(kernel_name=client.KERNEL)
        kc.execute("var x = 1; while (true) { }")
        time.sleep(1)
        km.restart_kernel()
        kc.wait_for_ready(timeout=client.LIMIT)
        case = KernelCase()
        content, _ = case.run_cell("x", kc)
        self.assertEqual((content["ename"], content["execution_count"]), ("CS0103", 1))
        kc.execute('System.Diagnostics.Process.Start("sleep", "60"); while (true) { }')
        time.sleep(2)
        start = time.monotonic()
        kc.stop_channels()
        km.shutdown_kernel()
        self.assertLess(time.monotonic() - start, 5)


if __name__ == "__main__":
    client.main()
