"""Programs that run beside a test, ended in any case."""

from __future__ import annotations

import os
import select
import signal
import socket
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from tests.browser.engines.wires import DriverError
from tests.tools.ensure_programs import XVFB, Program

T = TypeVar("T")
START_S = 60.0
END_S = 10.0


@dataclass(frozen=True)
class Running:
    """A program that was started."""

    process: subprocess.Popen[bytes]
    log: Path
    """What it says."""

    def soon(self, ask: Callable[[], T]) -> T:
        """First true answer to a question about the program."""
        limit = time.monotonic() + START_S
        while not (answer := ask()):
            ended = self.process.poll()
            if ended is not None or time.monotonic() > limit:
                why = f"did not start in {START_S:.0f} s" if ended is None else f"ended: {ended}"
                raise DriverError(f"{self.log.stem} {why}\n{self.log.read_text()[-2000:]}")
            time.sleep(0.05)
        return answer


@contextmanager
def running(
    program: Program,
    *arguments: str,
    folder: Path,
    environ: Mapping[str, str] | None = None,
    passed: tuple[int, ...] = (),
) -> Iterator[Running]:
    """Run a program and its children in a group of their own."""
    command = [found(program), *arguments]
    log = folder / f"{program.name}.log"
    with log.open("wb") as said:
        process = subprocess.Popen(
            command,
            stdout=said,
            stderr=said,
            env={**os.environ, **(environ or {})},
            pass_fds=passed,
            start_new_session=True,
        )
    try:
        yield Running(process, log)
    finally:
        end(process)


def end(process: subprocess.Popen[bytes]) -> None:
    """Ask a program to end, then make it and its children."""
    process.terminate()
    try:
        process.wait(END_S)
    except subprocess.TimeoutExpired:
        process.kill()
    finally:
        _kill_group(process.pid)
        process.wait()


def _kill_group(number: int) -> None:
    try:
        os.killpg(number, signal.SIGKILL)
    except ProcessLookupError:
        return


@contextmanager
def screen(folder: Path) -> Iterator[str]:
    """Name of an X display that nobody sees."""
    reads, writes = os.pipe()
    arguments = ["-displayfd", str(writes), "-screen", "0", "1600x1200x24", "-nolisten", "tcp"]
    with (
        os.fdopen(reads) as said,
        os.fdopen(writes, "w") as told,
        running(XVFB, *arguments, folder=folder, passed=(writes,)) as server,
    ):
        told.close()
        server.soon(lambda: select.select([said], [], [], 0)[0])
        yield f":{said.readline().strip()}"


def free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


def listens(port: int) -> bool:
    with socket.socket() as knock:
        return knock.connect_ex(("127.0.0.1", port)) == 0


def found(program: Program) -> str:
    path = program.find()
    if path is None:
        raise DriverError(f"{program.name} was not found; `make test` says how to get it")
    return path
