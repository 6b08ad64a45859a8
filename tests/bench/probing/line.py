"""A line between browser and server: it counts what passes, and can be slow."""

from __future__ import annotations

import asyncio
import re
import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field

CHUNK = 4096
_REQUEST = re.compile(rb"(GET|POST|OPTIONS|HEAD) /")


@dataclass(frozen=True)
class Speed:
    """How quick a line is."""

    down: float
    """Bytes a second to the browser."""
    up: float
    """Bytes a second to the server."""
    latency: float
    """Seconds that each request waits."""


SLOW_4G = Speed(down=1.6e6 / 8, up=750e3 / 8, latency=0.150)
FREE = Speed(down=float("inf"), up=float("inf"), latency=0)


@dataclass
class Line:
    """An open line."""

    port: int
    """Where the browser finds the server."""
    speed: Speed = FREE
    answers: list[tuple[float, int]] = field(default_factory=list)
    """Time (seconds since 1970) and bytes of each piece that came down."""
    requests: int = 0

    def forget(self) -> None:
        """Begin to count anew."""
        self.answers.clear()
        self.requests = 0

    def bytes(self, until: float = float("inf")) -> int:
        """Bytes that came down, until a time in seconds since 1970."""
        return sum(size for at, size in self.answers if at <= until)


class Flow:
    """One direction, shared by all connections."""

    def __init__(self) -> None:
        self._free = 0.0

    async def wait(self, size: int, speed: float) -> None:
        """Wait until so many bytes have passed at so many a second."""
        self._free = max(self._free, time.monotonic()) + size / speed
        await asyncio.sleep(self._free - time.monotonic())


@contextmanager
def lines(servers: tuple[int, int]) -> Iterator[tuple[Line, Line]]:
    """Open a line to each server that listens on one of these ports."""
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever)
    thread.start()
    ends = [asyncio.run_coroutine_threadsafe(_open(port), loop).result() for port in servers]
    try:
        yield ends[0][0], ends[1][0]
    finally:
        listeners = [listener for _, listener in ends]
        asyncio.run_coroutine_threadsafe(_close(listeners), loop).result()
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()


async def _open(server: int) -> tuple[Line, asyncio.Server]:
    line, down, up = Line(0), Flow(), Flow()

    async def connect(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        source, target = await asyncio.open_connection("127.0.0.1", server, limit=CHUNK)
        with closing(writer), closing(target):
            await asyncio.gather(
                _requests(line, up, reader, target), _answers(line, down, source, writer)
            )

    listener = await asyncio.start_server(connect, "127.0.0.1", 0, limit=CHUNK)
    line.port = listener.sockets[0].getsockname()[1]
    return line, listener


async def _close(listeners: list[asyncio.Server]) -> None:
    for listener in listeners:
        listener.close()
    open_still = asyncio.all_tasks() - {asyncio.current_task()}
    for task in open_still:
        task.cancel()
    await asyncio.gather(*open_still, return_exceptions=True)
    await asyncio.sleep(0)


async def _requests(
    line: Line, flow: Flow, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
) -> None:
    while chunk := await _read(reader):
        line.requests += _REQUEST.match(chunk) is not None
        await flow.wait(len(chunk), line.speed.up)
        await asyncio.sleep(line.speed.latency)
        await _write(writer, chunk)
    writer.close()


async def _answers(
    line: Line, flow: Flow, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
) -> None:
    while chunk := await _read(reader):
        await flow.wait(len(chunk), line.speed.down)
        line.answers.append((time.time(), len(chunk)))
        await _write(writer, chunk)
    writer.close()


async def _read(reader: asyncio.StreamReader) -> bytes:
    try:
        return await reader.read(CHUNK)
    except ConnectionError:
        return b""


async def _write(writer: asyncio.StreamWriter, chunk: bytes) -> None:
    try:
        writer.write(chunk)
        await writer.drain()
    except ConnectionError:
        writer.close()
