"""What clients rely on beyond the conformance suite: order, queue, input, interrupt, death, comms, large outputs."""

import datetime
import json
import os
import signal
import subprocess
import tempfile
import time

import client
from client import KernelCase


def processes():
    """Process ids with their parents' and command lines."""
    lines = subprocess.run(["ps", "-eo", "pid=,ppid=,args="], capture_output=True, text=True, check=True).stdout.splitlines()
    return {int(p): (int(pp), rest) for p, pp, rest in (line.split(None, 2) for line in lines)}


def worker_of(kernel_pid):
    return next(pid for pid, (parent, args) in processes().items() if parent == kernel_pid and " kernel work " in args)


def sleeps(seconds):
    """Whether a process sleeps for so many seconds."""
    return subprocess.run(["pgrep", "-f", f"^sleep {seconds}$"], stdout=subprocess.DEVNULL).returncode == 0


def end_sleeps(seconds):
    """Ends the processes that sleep for so many seconds."""
    for pid, (_, args) in processes().items():
        if args == f"sleep {seconds}":
            os.kill(pid, signal.SIGKILL)


class Messages(KernelCase):
    def test_messages_of_a_cell_come_in_order_with_its_header(self):
        msg_id = self.kc.execute('Console.WriteLine("a"); Console.Error.WriteLine("b"); display("c"); 4')
        self.reply(msg_id)
        messages = self.collect(msg_id)
        self.assertEqual(
            [m["msg_type"] for m in messages],
            ["status", "execute_input", "stream", "stream", "display_data", "execute_result", "status"],
        )
        self.assertEqual([m["content"].get("name") for m in messages[2:4]], ["stdout", "stderr"])
        self.assertTrue(all(isinstance(m["header"]["date"], datetime.datetime) for m in messages))
        self.assertTrue(all(m["header"]["version"] == "5.4" for m in messages))

    def test_a_failing_cell_shows_one_error_and_nothing_else(self):
        for code in ("int x = ;", 'throw new Exception("boo");', "#!sql\nSELECT nothing FROM nowhere", "#!nosuch"):
            content, outputs = self.run_cell(code)
            self.assertEqual(content["status"], "error", code)
            self.assertEqual([m["msg_type"] for m in outputs], ["error"], code)
            for member in ("ename", "evalue", "traceback"):
                self.assertEqual(content[member], outputs[0]["content"][member])

    def test_silent_cells_show_and_count_nothing(self):
        before = self.run_cell("1")[0]["execution_count"]
        msg_id = self.kc.execute("var silent = 5; silent", silent=True)
        self.reply(msg_id)
        self.assertEqual([m["msg_type"] for m in self.collect(msg_id)], ["status", "status"])
        self.assertEqual(self.run_cell("silent", store_history=False)[0]["execution_count"], before)
        self.assertEqual(self.run_cell("2")[0]["execution_count"], before + 1)

    def test_user_expressions_are_evaluated_after_the_cell(self):
        content, outputs = self.run_cell("var n = 20;", user_expressions={"double": "n * 2", "wrong": "nosuch"})
        self.assertEqual(content["user_expressions"]["double"]["data"]["text/plain"], "40")
        self.assertEqual(content["user_expressions"]["wrong"]["ename"], "CS0103")
        self.assertEqual(outputs, [])

    def test_cells_that_wait_are_given_up_after_an_error(self):
        ids = [self.kc.execute(code) for code in ("System.Threading.Thread.Sleep(300); throw new Exception();", "1", "2")]
        self.assertEqual([self.reply(i)["content"]["status"] for i in ids], ["error", "aborted", "aborted"])
        self.assertEqual(self.text("3"), "3")

    def test_a_queue_gives_what_its_cells_give_one_by_one(self):
        codes = ["var q = 1;", "q", "q", "q += 1;", "q", "var q = \"text\";", "q", "q", "#!fsharp\n1 + 1", "q.Length", "nosuch", "q", "throw new Exception(q);", "int.TryParse(\"7\", out var p)", "p", "q"]
        ids = [self.kc.execute(code, stop_on_error=False) for code in codes]
        results = []
        for msg_id in ids:
            self.reply(msg_id)
            results.append("".join(m["content"].get("data", {}).get("text/plain") or m["content"].get("ename", "") for m in self.collect(msg_id) if m["msg_type"] not in ("status", "execute_input")))
        self.assertEqual(results, ["", "1", "1", "", "2", "", "text", "text", "2", "4", "CS0103", "text", "System.Exception", "True", "7", "text"])

    def test_cells_that_wait_run_where_errors_do_not_stop_them(self):
        ids = [self.kc.execute(code, stop_on_error=False) for code in ("System.Threading.Thread.Sleep(300); throw new Exception();", "1")]
        self.assertEqual([self.reply(i)["content"]["status"] for i in ids], ["error", "ok"])

    def test_displays_are_updated_by_their_id(self):
        outputs = self.ok('var shown = display("first"); shown.Update("second");')
        self.assertEqual([m["msg_type"] for m in outputs], ["display_data", "update_display_data"])
        self.assertEqual(*(m["content"]["transient"]["display_id"] for m in outputs))
        self.assertEqual(outputs[1]["content"]["data"]["text/plain"], "second")

    def test_places_are_counted_in_code_points(self):
        code = 'var s = "\U0001F600\U0001F600"; Console.WriteLi'
        content = self.reply(self.kc.complete(code, len(code)))["content"]
        self.assertEqual((content["cursor_start"], content["cursor_end"]), (len(code) - 7, len(code)))
        self.assertIn("WriteLine", content["matches"])

    def test_types_that_are_not_imported_are_completed_by_their_full_names(self):
        content = self.reply(self.kc.complete("Stopw"))["content"]
        self.assertEqual((content["matches"], content["cursor_start"], content["cursor_end"]), (["System.Diagnostics.Stopwatch"], 0, 5))
        known = content["metadata"]["_jupyter_types_experimental"]
        self.assertEqual([(item["text"], item["type"], item["signature"]) for item in known], [("System.Diagnostics.Stopwatch", "class", "in System.Diagnostics")])

    def test_help_and_kernel_info_do_not_wait_for_a_long_cell(self):
        running = self.kc.execute("System.Threading.Thread.Sleep(5000);")
        start = time.monotonic()
        self.assertIn("WriteLine", self.reply(self.kc.complete("Console.Wri"))["content"]["matches"])
        self.assertEqual(self.reply(self.kc.kernel_info())["content"]["status"], "ok")
        self.assertLess(time.monotonic() - start, 4)
        self.km.interrupt_kernel()
        self.assertEqual(self.reply(running)["content"]["status"], "error")

    def comm(self, type, **content):
        """What comes over comms, and what is printed, up to the idle of a message."""
        msg = self.kc.session.msg(type, content)
        self.kc.shell_channel.send(msg)
        return [(m["msg_type"], m["content"].get("data", m["content"].get("text"))) for m in self.collect(msg["header"]["msg_id"]) if m["msg_type"] != "status"]

    def test_bytes_pass_over_comms_in_both_directions(self):
        self.ok(
            "using YiTa.Notebooks.Sessions;\n"
            'NotebookSession.Current!.Comms.Register("bytes", (comm, first) =>\n'
            "{\n"
            "    comm.Send(null, first.Buffers.ToArray());\n"
            "    comm.Received = message => comm.Send(message.Data!.DeepClone(), message.Buffers.Reverse().ToArray());\n"
            "});"
        )
        large = os.urandom(3_000_000)
        for type, content, buffers, expected in (
            ("comm_open", {"comm_id": "b1", "target_name": "bytes", "data": {}}, [b"\x00\xff", b""], [b"\x00\xff", b""]),
            ("comm_msg", {"comm_id": "b1", "data": {"n": 1}}, [large, b"two", b"{}"], [b"{}", b"two", large]),
            ("comm_msg", {"comm_id": "b1", "data": {"n": 2}}, [], []),
        ):
            msg = self.kc.session.msg(type, content)
            self.kc.session.send(self.kc.shell_channel.socket, msg, buffers=buffers)
            answers = [m for m in self.collect(msg["header"]["msg_id"]) if m["msg_type"] == "comm_msg"]
            self.assertEqual([[bytes(buffer) for buffer in m["buffers"]] for m in answers], [expected])
        page = self.ok('YiTa.Notebooks.Sessions.NotebookSession.Current!.Comms.Open("page", 1, new byte[] { 1, 2, 3 });')
        self.assertEqual([bytes(buffer) for buffer in page[0]["buffers"]], [b"\x01\x02\x03"])
        closed = self.ok("foreach (var comm in YiTa.Notebooks.Sessions.NotebookSession.Current!.Comms.Opened) comm.Close();")
        self.assertEqual([m["msg_type"] for m in closed], ["comm_close", "comm_close"])

    def comms(self, **content):
        msg = self.kc.session.msg("comm_info_request", content)
        self.kc.shell_channel.send(msg)
        return self.reply(msg["header"]["msg_id"])["content"]["comms"]

    def test_a_target_of_a_cell_is_spoken_to(self):
        self.ok(
            "using YiTa.Notebooks.Sessions;\n"
            'NotebookSession.Current!.Comms.Register("adder", (comm, first) =>\n'
            "{\n"
            '    var sum = (int)first.Data!["n"]!;\n'
            '    comm.Received = message => { sum += (int)message.Data!["n"]!; Console.WriteLine($"sum {sum}"); comm.Send(new System.Text.Json.Nodes.JsonObject { ["sum"] = sum }); };\n'
            '    comm.Closed = _ => Console.WriteLine("closed");\n'
            "});"
        )
        self.assertEqual(self.comm("comm_open", comm_id="a1", target_name="adder", data={"n": 1}), [])
        self.assertEqual(self.comms(), {"a1": {"target_name": "adder"}})
        self.assertEqual(self.comm("comm_msg", comm_id="a1", data={"n": 2}), [("stream", "sum 3\n"), ("comm_msg", {"sum": 3})])
        self.assertEqual(self.comm("comm_msg", comm_id="a1", data={"n": 4}), [("stream", "sum 7\n"), ("comm_msg", {"sum": 7})])
        self.assertIn(("stream", "A message over the comm with 'adder' failed"), [(t, d[:43]) for t, d in self.comm("comm_msg", comm_id="a1", data={"n": "x"})])
        self.assertEqual(self.comm("comm_close", comm_id="a1", data={}), [("stream", "closed\n")])
        self.assertEqual(self.comms(), {})

    def test_a_cell_opens_a_comm_and_its_death_closes_it(self):
        outputs = self.ok(
            "using YiTa.Notebooks.Sessions;\n"
            'Console.Write("before");\n'
            'var opened = NotebookSession.Current!.Comms.Open("page", 5);\n'
            'opened.Received = _ => opened.Close("bye");'
        )
        self.assertEqual([m["msg_type"] for m in outputs], ["stream", "comm_open"])
        content = outputs[1]["content"]
        self.assertEqual((content["target_name"], content["data"]), ("page", 5))
        self.assertEqual(self.comms(target_name="page"), {content["comm_id"]: {"target_name": "page"}})
        self.assertEqual(self.comms(target_name="other"), {})
        self.assertEqual(self.comm("comm_msg", comm_id=content["comm_id"], data={}), [("comm_close", "bye")])
        self.assertEqual(self.comms(), {})
        self.ok('YiTa.Notebooks.Sessions.NotebookSession.Current!.Comms.Open("page");')
        self.assertEqual(len(self.comms()), 1)
        self.run_cell("Environment.Exit(0);")
        self.assertEqual(self.comms(), {})

    def test_unknown_comms_are_closed_and_unknown_requests_refused(self):
        msg = self.kc.session.msg("comm_open", {"comm_id": "c1", "target_name": "nosuch", "data": {}})
        self.kc.shell_channel.send(msg)
        closed = [m for m in self.collect(msg["header"]["msg_id"]) if m["msg_type"] == "comm_close"]
        self.assertEqual([m["content"]["comm_id"] for m in closed], ["c1"])
        self.assertEqual(self.reply(self.kc.comm_info())["content"], {"status": "ok", "comms": {}})
        msg = self.kc.session.msg("debug_request", {})
        self.kc.shell_channel.send(msg)
        self.assertEqual(self.reply(msg["header"]["msg_id"])["content"]["status"], "error")


class Input(KernelCase):
    def ask(self, code, answer):
        msg_id = self.kc.execute(code, allow_stdin=True)
        question = self.kc.get_stdin_msg(timeout=client.LIMIT)
        self.assertEqual(question["parent_header"]["msg_id"], msg_id)
        self.kc.input(answer)
        self.assertEqual(self.reply(msg_id)["content"]["status"], "ok")
        outputs = [m["content"] for m in self.collect(msg_id) if m["msg_type"] in ("stream", "execute_result")]
        return question["content"], outputs

    def test_lines_and_passwords_are_asked_for(self):
        question, outputs = self.ask('Console.Write("name? "); var line = Console.ReadLine(); line', "Ada")
        self.assertEqual(question, {"prompt": "", "password": False})
        self.assertEqual(outputs[0]["text"], "name? ")
        self.assertEqual(outputs[1]["data"]["text/plain"], "Ada")
        question, _ = self.ask('var secret = await GetPasswordAsync("word");', "s")
        self.assertEqual(question, {"prompt": "word", "password": True})

    def test_a_client_that_takes_no_questions_is_asked_none(self):
        content, _ = self.run_cell("Console.ReadLine()", allow_stdin=False)
        self.assertIn("nobody to answer", content["evalue"])

    def test_a_question_can_be_interrupted(self):
        msg_id = self.kc.execute("Console.ReadLine()", allow_stdin=True)
        self.kc.get_stdin_msg(timeout=client.LIMIT)
        self.km.interrupt_kernel()
        self.assertEqual(self.reply(msg_id)["content"]["ename"], "Interrupted")
        self.assertEqual(self.text("1 + 1"), "2")


class Interrupts(KernelCase):
    def interrupted(self, code, interrupt):
        self.ok("var kept = 7;")
        msg_id = self.kc.execute(code)
        time.sleep(1.5)
        start = time.monotonic()
        interrupt()
        content = self.reply(msg_id)["content"]
        took = time.monotonic() - start
        self.assertEqual((content["status"], content["ename"]), ("error", "Interrupted"))
        self.assertEqual(self.text("kept"), "7")
        self.drain()
        print(f"interrupt of {code!r}: {took * 1000:.0f} ms")
        return took

    def test_an_endless_loop_stops_within_a_second_and_keeps_the_values(self):
        self.assertLess(self.interrupted("while (true) { }", self.km.interrupt_kernel), 1)

    def test_an_interrupt_right_behind_a_cell_stops_it_and_gives_up_those_that_wait(self):
        self.ok("var before = 1;")
        for _ in range(25):
            ids = [self.kc.execute(code) for code in ("while (true) { }", "before = 2;", "before = 3;")]
            self.km.interrupt_kernel()
            contents = [self.reply(i, limit=20)["content"] for i in ids]
            self.assertEqual([content["status"] for content in contents], ["error", "aborted", "aborted"])
            self.assertEqual(contents[0]["ename"], "Interrupted")
        self.drain()
        self.assertEqual(self.text("before"), "1")

    def test_an_interrupt_while_nothing_runs_hits_nothing_later(self):
        for _ in range(25):
            self.km.interrupt_kernel()
            self.assertEqual(self.text("1 + 1"), "2")

    def test_a_loop_that_prints_stops(self):
        self.interrupted('while (true) Console.WriteLine("x");', self.km.interrupt_kernel)

    def test_a_wait_stops(self):
        self.assertLess(self.interrupted("System.Threading.Thread.Sleep(100000);", self.km.interrupt_kernel), 1)

    def test_a_signal_interrupts_too(self):
        self.assertLess(self.interrupted("while (true) { }", lambda: os.killpg(os.getpgid(self.km.provisioner.pid), signal.SIGINT)), 1)

    def test_what_handles_a_comm_stops_within_a_second_and_keeps_the_values(self):
        self.ok(
            "var counted = 0;\n"
            'YiTa.Notebooks.Sessions.NotebookSession.Current!.Comms.Register("loops", (comm, first) => comm.Received = _ => { counted++; while (true) { } });'
        )
        self.kc.shell_channel.send(self.kc.session.msg("comm_open", {"comm_id": "l1", "target_name": "loops", "data": {}}))
        for times in (1, 2):
            msg = self.kc.session.msg("comm_msg", {"comm_id": "l1", "data": {}})
            self.kc.shell_channel.send(msg)
            time.sleep(1)
            start = time.monotonic()
            self.km.interrupt_kernel()
            outputs = [m["content"] for m in self.collect(msg["header"]["msg_id"]) if m["msg_type"] == "stream"]
            took = time.monotonic() - start
            print(f"interrupt of what handles a comm: {took * 1000:.0f} ms")
            self.assertLess(took, 1)
            self.assertEqual([output["text"] for output in outputs], ["A message over the comm with 'loops' failed: it was interrupted.\n"])
            self.assertEqual(self.text("counted"), str(times))

    def test_a_cell_that_holds_the_thread_pool_stops(self):
        self.interrupted("Task.WaitAll(Enumerable.Range(0, 200).Select(_ => Task.Run(() => System.Threading.Thread.Sleep(100000))).ToArray());", self.km.interrupt_kernel)


class Deaths(KernelCase):
    def dies(self, code, name, words):
        self.ok("var lost = 1;")
        content, outputs = self.run_cell(code)
        self.assertEqual((content["status"], content["ename"]), ("error", name), content)
        self.assertEqual([m["msg_type"] for m in outputs if m["msg_type"] != "stream"], ["error"])
        self.assertIn(words, content["evalue"])
        self.assertIn("All values are lost; the next cell starts in a fresh session.", content["evalue"])
        self.assertTrue(self.km.is_alive())
        self.assertEqual(self.run_cell("lost")[0]["ename"], "CS0103")
        self.assertEqual(self.text("1 + 1"), "2")

    def test_exit(self):
        self.dies("Environment.Exit(3);", "KernelExited", "with exit code 3")

    def test_fail_fast(self):
        self.dies('Environment.FailFast("the end");', "FailFast", "ended itself: the end.")

    def test_exit_and_fail_fast_with_a_child_that_lives(self):
        for seconds, code, name, words in ((7731, "Environment.Exit(3);", "KernelExited", "with exit code 3"), (7732, 'Environment.FailFast("the end");', "FailFast", "ended itself: the end.")):
            start = time.monotonic()
            self.dies(f'System.Diagnostics.Process.Start("sleep", "{seconds}"); {code}', name, words)
            self.assertLess(time.monotonic() - start, 30)
            self.assertTrue(client.wait_until(lambda: not sleeps(seconds)))

    def test_a_child_that_left_the_group_does_not_hide_the_end(self):
        # It holds the streams that it inherited, and nobody ends it with the kernel's process.
        start_child = 'System.Diagnostics.Process.Start("setsid", "sleep 7733"); System.Threading.Thread.Sleep(500);'
        try:
            for ending, name, words in (
                ("Environment.Exit(3);", "KernelExited", "with exit code 3"),
                ("System.Diagnostics.Process.GetCurrentProcess().Kill();", "KernelKilled", "was killed"),
            ):
                start = time.monotonic()
                self.dies(start_child + ending, name, words)
                self.assertLess(time.monotonic() - start, 15)
                self.assertTrue(sleeps(7733))
                end_sleeps(7733)
        finally:
            end_sleeps(7733)

    def test_last_words_of_a_child_are_not_those_of_the_kernel(self):
        self.assertIn("of a child", self.text('var p = System.Diagnostics.Process.Start("sh", ["-c", "echo Unhandled exception. of a child >&2"]); p.WaitForExit(); System.Threading.Thread.Sleep(4000);'))
        self.dies("Environment.Exit(4);", "KernelExited", "with exit code 4")

    def test_stack_overflow_inside_of_a_library(self):
        # Code that a library compiles has no guard.
        code = (
            "using System.Linq.Expressions;\n"
            "var deep = new Func<int>[1];\n"
            "var again = Expression.Invoke(Expression.ArrayIndex(Expression.Constant(deep), Expression.Constant(0)));\n"
            "deep[0] = Expression.Lambda<Func<int>>(Expression.Add(Expression.Constant(1), again)).Compile();\n"
            "deep[0]()"
        )
        self.dies(code, "StackOverflow", "its stack overflowed")

    def test_a_worker_that_is_killed(self):
        msg_id = self.kc.execute("System.Threading.Thread.Sleep(100000);")
        time.sleep(1.5)
        os.kill(worker_of(self.km.provisioner.pid), signal.SIGKILL)
        content = self.reply(msg_id)["content"]
        self.assertEqual(content["ename"], "KernelKilled")
        self.assertEqual(self.text("2 + 2"), "4")

    def test_an_exception_on_a_thread_is_told_and_ends_nothing(self):
        outputs = self.ok('var thread = new System.Threading.Thread(() => throw new Exception("on a thread")); thread.Start(); thread.Join(); System.Threading.Thread.Sleep(300);')
        self.assertIn("on a thread", "".join(m["content"]["text"] for m in outputs))

    def test_recursion_without_end_is_an_error_of_the_cell(self):
        self.ok("var stays = 1;")
        content, _ = self.run_cell("int F(int n) => F(n + 1) + 1; F(0)")
        self.assertEqual(content["ename"], "System.InsufficientExecutionStackException")
        self.assertEqual(self.text("stays"), "1")


class Streams(KernelCase):
    def test_many_lines_are_few_messages_in_order(self):
        outputs = self.ok('for (var i = 0; i < 20000; i++) Console.WriteLine(i);')
        self.assertEqual("".join(m["content"]["text"] for m in outputs), "".join(f"{i}\n" for i in range(20000)))
        self.assertLess(len(outputs), 50)

    def test_20_megabytes_arrive_whole(self):
        outputs = self.ok("for (var i = 0; i < 200; i++) Console.Write(new string('x', 100_000));", limit=120)
        self.assertEqual(sum(len(m["content"]["text"]) for m in outputs), 20_000_000)

    def test_output_is_seen_while_a_cell_runs(self):
        msg_id = self.kc.execute('Console.Write("now"); System.Threading.Thread.Sleep(2000);')
        start = time.monotonic()
        while True:
            message = self.kc.get_iopub_msg(timeout=client.LIMIT)
            if message["msg_type"] == "stream" and message["parent_header"]["msg_id"] == msg_id:
                break
        self.assertLess(time.monotonic() - start, 1.9)
        self.reply(msg_id)
        self.collect(msg_id)

    def test_what_child_processes_print_is_shown(self):
        self.assertIn("from a child", self.text('var p = System.Diagnostics.Process.Start("sh", ["-c", "echo from a child"]); p.WaitForExit(); System.Threading.Thread.Sleep(300);'))

    def test_progress_by_carriage_returns_passes_as_it_is(self):
        outputs = self.ok(r'for (var i = 0; i <= 3; i++) Console.Write($"\r{i} of 3");')
        self.assertEqual("".join(m["content"]["text"] for m in outputs), "\r0 of 3\r1 of 3\r2 of 3\r3 of 3")


class Histories(KernelCase):
    def history(self, kc, **request):
        return self.reply(kc.history(**request), kc)["content"]["history"]

    def test_a_later_kernel_knows_what_earlier_ones_ran(self):
        self.ok('var first = "héllo";')
        self.run_cell("nosuch")
        self.ok("6 * 7")
        self.ok("1000 + 1", store_history=False)
        self.reply(self.kc.execute("1000 + 2", silent=True))
        session = self.history(self.kc, hist_access_type="tail", n=1)[0][0]
        codes = ['var first = "héllo";', "nosuch", "6 * 7"]
        self.assertEqual(self.history(self.kc, hist_access_type="tail", n=3), [[session, line + 1, code] for line, code in enumerate(codes)])
        km, kc = client.start_new_kernel(kernel_name=client.KERNEL)
        try:
            self.run_cell("3 * 3", kc)
            self.assertEqual(self.history(kc, hist_access_type="tail", n=2, output=True), [[session, 3, ["6 * 7", "42"]], [session + 1, 1, ["3 * 3", "9"]]])
            self.assertEqual(self.history(kc, hist_access_type="range", session=-1, start=1, stop=3), [[session, 1, codes[0]], [session, 2, "nosuch"]])
            self.assertEqual(self.history(kc, hist_access_type="range", session=session, start=3), [[session, 3, "6 * 7"]])
            self.assertEqual(self.history(kc, hist_access_type="search", pattern="*hé*", n=10, unique=True)[-1], [session, 1, codes[0]])
            self.assertEqual(self.history(kc, hist_access_type="search", pattern="1000 + ?"), [])
        finally:
            kc.stop_channels()
            km.shutdown_kernel()


class Languages(KernelCase):
    def test_values_pass_between_languages(self):
        self.ok("var numbers = new[] { 1, 2, 3 };")
        self.assertEqual(self.text("#!fsharp\n#!share --from csharp numbers\nnumbers |> Seq.sum"), "6")
        outputs = self.ok("#!sql\nSELECT count(*) AS n FROM sources")
        self.assertIn("n", outputs[0]["content"]["data"]["text/plain"])

    def test_the_notebook_that_the_server_names_is_told(self):
        self.assertNotIn("Notebook:", self.text("#!about"))
        km, kc = client.start_new_kernel(kernel_name=client.KERNEL, env=dict(os.environ, JPY_SESSION_NAME="/home/ada/exodus.ipynb"))
        self.assertIn("Notebook: /home/ada/exodus.ipynb\n", self.text("#!about", kc=kc))
        kc.stop_channels()
        km.shutdown_kernel()

    def test_a_cell_is_in_the_language_that_its_metadata_in_the_notebook_names(self):
        cells = [{"id": name, "cell_type": "code", "execution_count": None, "outputs": [], "source": "",
                  "metadata": {"polyglot_notebook": {"kernelName": name}}} for name in ("fsharp", "sql")]
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "polyglot.ipynb")
            with open(path, "w", encoding="utf-8") as file:
                json.dump({"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}, file)
            km, kc = client.start_new_kernel(kernel_name=client.KERNEL, env=dict(os.environ, JPY_SESSION_NAME=path))
            try:
                for cell, code, expected in (("fsharp", "[1..4] |> List.sum", "10"), ("sql", "SELECT 6 * 7 AS n", "42"), ("new", 'int.Parse("3")', "3"),
                                             ("fsharp", "#!csharp\nint.Parse(\"4\")", "4")):
                    message = kc.session.msg("execute_request", {"code": code, "silent": False}, metadata={"cellId": cell})
                    kc.shell_channel.send(message)
                    msg_id = message["header"]["msg_id"]
                    self.assertEqual(self.reply(msg_id, kc)["content"]["status"], "ok", code)
                    self.assertIn(expected, next(m for m in self.collect(msg_id, kc) if m["msg_type"] in ("execute_result", "display_data"))["content"]["data"]["text/plain"])
            finally:
                kc.stop_channels()
                km.shutdown_kernel()

    def test_magics_are_listed(self):
        for magic in ("#!lsmagic", "#!about", "#!time\n1", "#!who", "#!whos"):
            self.assertNotEqual(self.ok(magic), [], magic)


if __name__ == "__main__":
    client.main()
