"""Visitors of a server: those who ask as fast as they are answered, and those who dawdle.

They run in a process of their own and do as little as can be done, since they share the
machine's cores with the server that they measure.
"""

from __future__ import annotations

import asyncio
import socket
import time
from collections.abc import Iterator
from dataclasses import dataclass, field

HOST = "127.0.0.1"
HALF_HEADERS = b"GET / HTTP/1.1\r\nHost: localhost\r\nAccept-Enc"
HALF_BODY = (
    b"POST /_dash-update-component HTTP/1.1\r\nHost: localhost\r\n"
    b"Content-Type: application/json\r\nContent-Length: 1000\r\n\r\n" + b"[" * 500
)
BYTE_BY_BYTE = b"GET / HTTP/1.1\r\nHost: localhost\r\nX-Long: " + b"a" * 1000


@dataclass
class Answers:
    """What a crowd was answered."""

    seconds: float
    waits: list[float] = field(default_factory=list)
    """Seconds from each question to the last byte of its answer."""
    failed: int = 0
    """Answers that were not 200, and connections that were lost."""
    busy: float = 0.0
    """Share of a core that the visitors took themselves."""

    @property
    def rate(self) -> float:
        """Answers a second."""
        return len(self.waits) / self.seconds

    def wait(self, share: float) -> float:
        """Milliseconds within which a share of the questions was answered."""
        return sorted(self.waits)[int(share * (len(self.waits) - 1))] * 1000


class Visitor(asyncio.Protocol):
    """Asks one question after the other on one connection."""

    def __init__(self, questions: Iterator[bytes], answers: Answers, gone: asyncio.Event) -> None:
        self._questions, self._answers, self._gone = questions, answers, gone
        self._held, self._missing, self._asked = b"", -1, 0.0

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport
        self._ask()

    def _ask(self) -> None:
        self._held, self._missing, self._asked = b"", -1, time.perf_counter()
        self._transport.write(next(self._questions))

    def data_received(self, data: bytes) -> None:
        if self._missing < 0:
            self._held += data
            head, end, body = self._held.partition(b"\r\n\r\n")
            if not end:
                return
            self._answers.failed += not head.startswith(b"HTTP/1.1 200")
            self._missing = _length(head) - len(body)
        else:
            self._missing -= len(data)
        if self._missing == 0:
            self._answers.waits.append(time.perf_counter() - self._asked)
            self._ask()

    def connection_lost(self, _error: Exception | None) -> None:
        self._answers.failed += not self._gone.is_set()


def _length(head: bytes) -> int:
    return int(head.lower().partition(b"content-length:")[2].split(b"\r\n", 1)[0])


def crowd(port: int, addresses: list[str], connections: int, seconds: float) -> Answers:
    """Ask for addresses, one after the other, on connections that are kept."""
    return asyncio.run(_crowd(port, addresses, connections, seconds))


async def _crowd(port: int, addresses: list[str], connections: int, seconds: float) -> Answers:
    loop, gone = asyncio.get_running_loop(), asyncio.Event()
    answers, questions = Answers(seconds), _questions(addresses)
    start, spent = time.perf_counter(), time.process_time()
    joined = [
        await loop.create_connection(lambda: Visitor(questions, answers, gone), HOST, port)
        for _ in range(connections)
    ]
    await asyncio.sleep(seconds)
    gone.set()
    answers.seconds = time.perf_counter() - start
    answers.busy = (time.process_time() - spent) / answers.seconds
    for transport, _ in joined:
        transport.abort()
    return answers


def _questions(addresses: list[str]) -> Iterator[bytes]:
    head = " HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip, br\r\n\r\n"
    asked = [f"GET {address}{head}".encode() for address in addresses]
    while True:
        yield from asked


class Dawdlers:
    """Connections that send half a request each and then little or nothing; one byte a `step`."""

    def __init__(self, port: int, count: int) -> None:
        self._port, self._count = port, count
        self._open: list[socket.socket] = []
        self._sent = 0

    def __enter__(self) -> Dawdlers:
        for number in range(self._count):
            dawdler = socket.create_connection((HOST, self._port))
            dawdler.sendall((HALF_HEADERS, HALF_BODY, BYTE_BY_BYTE[:1])[number % 3])
            self._open.append(dawdler)
        return self

    def step(self) -> None:
        """Send the next byte of every third request."""
        self._sent += 1
        for dawdler in self._open[2::3]:
            try:
                dawdler.sendall(BYTE_BY_BYTE[self._sent : self._sent + 1])
            except OSError:
                continue

    def __exit__(self, *_: object) -> None:
        for dawdler in self._open:
            dawdler.close()
