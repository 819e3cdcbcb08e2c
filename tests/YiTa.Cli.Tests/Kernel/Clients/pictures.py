"""The static pictures of charts: soon after the chart where somebody looks, with it where nobody does."""

import glob
import os
import signal
import tempfile
import time
import unittest

from jupyter_client.manager import start_new_kernel

import client
from behaviour import processes, worker_of
from client import KernelCase, wait_until

CHART = 'Chart.Lines("Han of Ili").Series("Han", evidence.Observation("yita-han-population-ili-1949"), evidence.Observation("yita-han-population-ili-1959")).Describe("The Han of Ili rise from 38,099 in 1949 to 365,250 in 1959.").Build()'


class Pictures(KernelCase):
    def test_a_chart_comes_at_once_and_its_picture_soon_after(self):
        self.ok("var evidence = EvidencePackage.Load();")
        took = []
        for _ in range(4):
            start = time.monotonic()
            outputs = self.ok(CHART)
            returned = time.monotonic()
            self.assertIn("application/vnd.plotly.v1+json", outputs[0]["content"]["data"])
            # It may be quicker than the end of the cell.
            message = outputs[-1]
            while message["msg_type"] != "update_display_data":
                message = self.kc.get_iopub_msg(timeout=client.LIMIT)
            self.assertEqual(message["content"]["transient"], outputs[0]["content"]["transient"])
            self.assertIn("image/png", message["content"]["data"])
            took.append((returned - start, time.monotonic() - returned))
        print("charts and their pictures:", ", ".join(f"{cell * 1000:.0f} + {picture * 1000:.0f} ms" for cell, picture in took))
        # The first picture starts a browser.
        self.assertLess(min(picture for _, picture in took[1:]), 1)

    def test_where_nobody_answers_a_cell_ends_with_its_pictures(self):
        self.ok("var evidence = EvidencePackage.Load();")
        outputs = self.ok(CHART, allow_stdin=False)
        self.assertEqual(outputs[-1]["msg_type"], "update_display_data")
        self.assertIn("image/png", outputs[-1]["content"]["data"])


class Ends(unittest.TestCase):
    def start(self, folder, **options):
        """A kernel whose temporary files are in a folder, and which draws."""
        km, kc = start_new_kernel(kernel_name=client.KERNEL, startup_timeout=client.LIMIT, env=dict(os.environ, TMPDIR=folder), stderr=self.errors)
        KernelCase().ok("var evidence = EvidencePackage.Load();", kc=kc)
        KernelCase().ok(CHART, kc=kc, **options)
        return km, kc

    def test_no_browser_outlives_its_kernel_and_no_profile_for_long(self):
        with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryFile("w+") as self.errors:
            browsers = lambda: [args for _, args in processes().values() if folder in args]
            profiles = lambda: [path for path in glob.glob(folder + "/yita-chromium-*") if not path.endswith(".lock")]
            for wait in (0, 0.5, 3):
                km, kc = self.start(folder)
                time.sleep(wait)
                kc.stop_channels()
                km.shutdown_kernel()
                self.assertTrue(wait_until(lambda: not browsers()), browsers())
                self.assertTrue(wait_until(lambda: not profiles()), profiles())
            for victim in (lambda front: front, worker_of):
                km, kc = self.start(folder, allow_stdin=False)
                self.assertEqual(len(profiles()), 1)
                os.kill(victim(km.provisioner.pid), signal.SIGKILL)
                if victim is worker_of:
                    # The kernel goes on with another; the browser of the first has gone with it.
                    self.assertTrue(wait_until(lambda: not browsers()), browsers())
                kc.stop_channels()
                km.shutdown_kernel(now=True)
                self.assertTrue(wait_until(lambda: not browsers()), browsers())
            # The next that draws clears away what those left that were killed.
            km, kc = self.start(folder, allow_stdin=False)
            self.assertTrue(wait_until(lambda: len(profiles()) == 1), profiles())
            kc.stop_channels()
            km.shutdown_kernel()
            self.assertTrue(wait_until(lambda: not profiles()), profiles())
            self.errors.seek(0)
            self.assertEqual(self.errors.read(), "")


if __name__ == "__main__":
    client.main()
