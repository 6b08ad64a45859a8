"""A server of real processes, and what one may do to it."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException

from tests.dashboard.conftest import PATIENCE, Start

ATLAS = [sys.executable, "-m", "dashboard.cli"]


@dataclass
class Running:
    """One server, its address and its workers."""

    process: subprocess.Popen[str]
    port: int

    @classmethod
    def started(cls, start: Start, source: str, **environ: str) -> Running:
        """Start a server on a free port, and wait until it says that it answers."""
        process = start([*ATLAS, "serve", source, "--port", "0"], **environ)
        assert process.stdout is not None
        line = process.stdout.readline()
        assert line.startswith("Atlas at http://127.0.0.1:"), process.communicate()
        return cls(process, int(line.rpartition(":")[2].strip().strip("/")))

    def get(self, path: str, **headers: str) -> tuple[int, bytes]:
        """Ask on a new connection; (0, b"") where it was lost."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        try:
            connection.request("GET", path, headers=headers)
            response = connection.getresponse()
            return response.status, response.read()
        except (OSError, HTTPException):
            return 0, b""
        finally:
            connection.close()

    def raw(self, request: bytes) -> bytes:
        """Send bytes and give the first line of what comes back; empty where nothing does."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=PATIENCE) as asking:
            try:
                asking.sendall(request)
                return asking.recv(4096).partition(b"\r\n")[0]
            except ConnectionError:
                return b""

    def workers(self) -> set[int]:
        """Give the ids of the processes that answer."""
        listed = subprocess.run(
            ["ps", "-A", "-o", "pid=,ppid=,stat="], capture_output=True, text=True, check=True
        )
        rows = (line.split() for line in listed.stdout.splitlines())
        return {
            int(pid)
            for pid, parent, state in rows
            if int(parent) == self.process.pid and "Z" not in state
        }

    def kill_a_worker(self) -> int:
        """End a worker as the system does when memory is short."""
        victim = min(self.workers())
        os.kill(victim, signal.SIGKILL)
        return victim


def eventually(holds: Callable[[], bool]) -> bool:
    """Wait until something holds."""
    end = time.monotonic() + PATIENCE
    while not holds():
        if time.monotonic() > end:
            return False
        time.sleep(0.02)
    return True


def is_running(pid: int) -> bool:
    """Tell whether a process is there, and no corpse that nobody has buried."""
    asked = ["ps", "-o", "stat=", "-p", str(pid)]
    state = subprocess.run(asked, capture_output=True, text=True, check=False).stdout.strip()
    return bool(state) and "Z" not in state
