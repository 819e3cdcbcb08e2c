"""What must not bring the kernel down: broken frames, strangers, several clients, killed processes."""

import json
import os
import signal
import socket
import struct
import subprocess
import sys
import time
import unittest

import zmq
from jupyter_client import BlockingKernelClient
from jupyter_client.manager import start_new_kernel

import client
from behaviour import processes, sleeps, worker_of
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


GREETING = b"\xff" + b"\x00" * 8 + b"\x7f\x03\x01NULL" + b"\x00" * 16 + b"\x00" + b"\x00" * 31


def command(name, data=b""):
    body = bytes([len(name)]) + name + data
    return bytes([4, len(body)]) + body if len(body) < 256 else b"\x06" + struct.pack(">Q", len(body)) + body


def ready(socket_type):
    return command(b"READY", b"\x0bSocket-Type" + struct.pack(">I", len(socket_type)) + socket_type)


class Bytes(KernelCase):
    """Programs of other users of the machine, who can connect but do not know the key."""

    def setUp(self):
        self.info = self.kc.get_connection_info()
        self.open = []
        self.most = self.memory()

    def tearDown(self):
        for each in self.open:
            each.close()
        self.assertEqual(self.text("1 + 1"), "2")
        self.assertTrue(self.kc.is_alive())
        # What 64 handshakes, 512 connections and their unfinished messages may hold, and what waits for a subscriber that does not read.
        self.assertLess(self.memory() - self.most, 300_000)

    def memory(self):
        """The kernel's own process, in kilobytes."""
        with open(f"/proc/{self.km.provisioner.pid}/status") as status:
            return int(next(line.split()[1] for line in status if line.startswith("VmRSS")))

    def connect(self, channel, *pieces):
        each = socket.create_connection(("127.0.0.1", self.info[channel]))
        self.open.append(each)
        each.settimeout(client.LIMIT)
        self.send(each, *pieces)
        return each

    def send(self, each, *pieces):
        try:
            for piece in pieces:
                each.sendall(piece)
        except OSError:
            pass  # the kernel has closed it already

    def assert_closed(self, each):
        """Closed by the kernel, whatever it said before."""
        try:
            while each.recv(65536):
                pass
        except ConnectionResetError:
            pass

    def test_greetings_and_commands_that_are_none(self):
        for channel in ("shell_port", "control_port", "stdin_port", "iopub_port", "hb_port"):
            for pieces in (
                (b"\x01\x00hello",), (GREETING.replace(b"NULL", b"PLAI"),), (GREETING.replace(b"\x03\x01", b"\x01\x00"),), (GREETING, b"\xff" * 100),
                (GREETING, ready(b"PUSH")), (GREETING, ready(b"X" * 200)), (GREETING, command(b"READY", b"\xff")), (GREETING, command(b"HELLO")), (GREETING, b"\x00\x01a"),
                (GREETING, command(b"READY", b"\x0bSocket-Type\xff\xff\xff\xffDEALER")), (GREETING, b"\x04\x00"), (GREETING, b"\x04\x05\x09READ"),
            ):
                self.assert_closed(self.connect(channel, *pieces))

    def test_lengths_that_nobody_can_hold(self):
        for channel, kind in (("shell_port", b"DEALER"), ("control_port", b"ROUTER"), ("hb_port", b"REQ"), ("iopub_port", b"SUB")):
            for length in (1 << 63, (1 << 64) - 1, 1 << 40, 129 << 20):
                self.assert_closed(self.connect(channel, GREETING, ready(kind), b"\x02" + struct.pack(">Q", length), b"x" * 1000))
            self.assert_closed(self.connect(channel, GREETING, ready(kind), b"\x06" + struct.pack(">Q", 1 << 30)))
            # An allowed length costs only the bytes that come.
            for _ in range(30):
                self.connect(channel, GREETING, ready(kind), b"\x02" + struct.pack(">Q", 127 << 20), b"x" * 1000)

    def test_a_message_of_frames_without_end(self):
        self.assert_closed(self.connect("shell_port", GREETING, ready(b"DEALER"), b"\x01\x00" * 10_000))

    def test_hundreds_that_never_finish_their_greeting_keep_nobody_out(self):
        for channel in ("shell_port", "control_port", "iopub_port"):
            for _ in range(300):
                self.connect(channel, GREETING[:5])
        other = BlockingKernelClient()
        other.load_connection_info(self.info)
        other.start_channels()
        start = time.monotonic()
        other.wait_for_ready(timeout=client.LIMIT)
        self.assertLess(time.monotonic() - start, 10)
        # One that goes on, a byte at a time, gets no more time than the others.
        slow = self.connect("shell_port")
        for at in range(len(GREETING)):
            self.send(slow, GREETING[at:at + 1])
            time.sleep(0.25)
        self.assert_closed(slow)
        other.stop_channels()

    def test_connections_that_are_dropped_half_way(self):
        for number in range(400):
            each = self.connect(("shell_port", "iopub_port", "hb_port")[number % 3], GREETING[:number % 64], ready(b"DEALER")[:number % 20])
            each.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            each.close()

    def test_floods_of_subscriptions(self):
        flood = b"".join(command(b"SUBSCRIBE", b"%d" % number) for number in range(5000))
        self.assert_closed(self.connect("iopub_port", GREETING, ready(b"SUB"), flood))
        old = b"".join(bytes([0, 1 + len(b"%d" % number)]) + b"\x01%d" % number for number in range(5000))
        self.assert_closed(self.connect("iopub_port", GREETING.replace(b"\x03\x01", b"\x03\x00"), ready(b"SUB"), old))
        # Each new subscription is greeted; one that only asks for greetings, and reads none, is not to fill the memory with them.
        again = (command(b"SUBSCRIBE", b"a") + command(b"CANCEL", b"a")) * 20_000
        for _ in range(10):
            each = self.connect("iopub_port", GREETING, ready(b"SUB"))
            each.settimeout(1)
            for _ in range(10):
                self.send(each, again)

    def test_a_subscriber_that_reads_nothing_stops_nobody(self):
        self.connect("iopub_port", GREETING, ready(b"SUB"), command(b"SUBSCRIBE"))
        start = time.monotonic()
        outputs = self.ok("for (var i = 0; i < 300; i++) Console.Write(new string('x', 100_000));", limit=120)
        self.assertEqual(sum(len(m["content"]["text"]) for m in outputs), 30_000_000)
        self.assertLess(time.monotonic() - start, 60)

    def test_many_messages_with_wrong_keys_from_three_at_once(self):
        context = zmq.Context()
        strangers = [context.socket(zmq.DEALER) for _ in range(3)]
        for each in strangers:
            each.linger = 0
            each.connect(f"tcp://127.0.0.1:{self.info['shell_port']}")
        frames = self.kc.session.serialize(self.kc.session.msg("execute_request", {"code": "Environment.Exit(1);"}))
        for number in range(20_000):
            strangers[number % 3].send_multipart([frames[0], b"%064x" % number, *frames[2:]])
        self.assertEqual(self.text("2 + 2"), "4")
        context.destroy(linger=0)

    def test_a_message_that_was_overheard_is_not_obeyed_again(self):
        self.ok("var times = 0;")
        msg = self.kc.session.msg("execute_request", {"code": "times++;", "silent": False})
        frames = self.kc.session.serialize(msg)
        context = zmq.Context()
        thief = context.socket(zmq.DEALER)
        thief.connect(f"tcp://127.0.0.1:{self.info['shell_port']}")
        self.kc.shell_channel.socket.send_multipart(frames)
        self.reply(msg["header"]["msg_id"])
        for _ in range(3):
            thief.send_multipart(frames)
        self.assertEqual(thief.poll(1000), 0)
        context.destroy(linger=0)
        self.assertEqual(self.text("times"), "1")


class Killed(unittest.TestCase):
    def test_no_process_outlives_the_kernel(self):
        km, kc = start_new_kernel(kernel_name=client.KERNEL)
        kernel = km.provisioner.pid
        worker = worker_of(kernel)
        kc.execute('System.Diagnostics.Process.Start("sleep", "7744"); while (true) { }')
        self.assertTrue(wait_until(lambda: sleeps(7744), client.LIMIT))
        os.kill(kernel, signal.SIGKILL)
        self.assertTrue(wait_until(lambda: worker not in processes() and not sleeps(7744)))
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
        self.assert_shuts_down(km, kc, 'System.Diagnostics.Process.Start("sleep", "7741"); while (true) { }', 7741)

    def test_a_shutdown_ends_the_children_of_cells(self):
        km, kc = start_new_kernel(kernel_name=client.KERNEL)
        self.assert_shuts_down(km, kc, 'System.Diagnostics.Process.Start("sleep", "7742");', 7742)

    def test_questions_without_end_do_not_disturb_a_shutdown(self):
        km, kc = start_new_kernel(kernel_name=client.KERNEL)
        code = 'System.Diagnostics.Process.Start("sleep", "7743"); while (true) { try { Console.ReadLine(); } catch (Exception) { } }'
        self.assert_shuts_down(km, kc, code, 7743)

    def test_a_question_that_waits_for_its_answer_does_not_delay_a_shutdown(self):
        km, kc = start_new_kernel(kernel_name=client.KERNEL)
        code = 'System.Diagnostics.Process.Start("sleep", "7746"); Console.ReadLine();'
        took = self.assert_shuts_down(km, kc, code, 7746, question=True)
        print(f"shutdown while a cell waits for an answer: {took * 1000:.0f} ms")
        self.assertLess(took, 2)

    def assert_shuts_down(self, km, kc, code, seconds, question=False):
        """By the message alone: jupyter_client's own way kills what does not end soon. How long it took."""
        kc.execute(code, allow_stdin=question)
        self.assertTrue(wait_until(lambda: sleeps(seconds), client.LIMIT))
        if question:
            self.assertEqual(kc.get_stdin_msg(timeout=client.LIMIT)["msg_type"], "input_request")
        time.sleep(1)
        kernel = km.provisioner.process
        start = time.monotonic()
        kc.control_channel.send(kc.session.msg("shutdown_request", {"restart": False}))
        self.assertEqual(kernel.wait(client.LIMIT), 0)
        took = time.monotonic() - start
        self.assertLess(took, 10)
        self.assertFalse(sleeps(seconds))
        kc.stop_channels()
        km.shutdown_kernel(now=True)
        return took


if __name__ == "__main__":
    client.main()
