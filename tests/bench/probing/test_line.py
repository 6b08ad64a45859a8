"""The line passes everything on, and counts it."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.client import HTTPConnection
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from tests.bench.probing.line import SLOW_4G, Line, lines

BODY = b"x" * 30_000


class Answer(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Length", str(len(BODY)))
        self.end_headers()
        self.wfile.write(BODY)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def line() -> Iterator[Line]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Answer) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        with lines((server.server_port, server.server_port)) as (opened, _):
            yield opened
        server.shutdown()


def get(connection: HTTPConnection) -> bytes:
    connection.request("GET", "/")
    return connection.getresponse().read()


def test_what_comes_down_is_counted_with_its_headers(line: Line) -> None:
    connection = HTTPConnection("127.0.0.1", line.port)
    assert get(connection) == get(connection) == BODY
    connection.close()
    assert line.requests == 2
    assert 2 * len(BODY) < line.bytes() < 2 * len(BODY) + 1000
    assert line.bytes(until=0) == 0
    line.forget()
    assert (line.requests, line.bytes()) == (0, 0)


def test_a_slow_line_lets_no_more_through_than_its_speed(line: Line) -> None:
    line.speed = SLOW_4G
    connection = HTTPConnection("127.0.0.1", line.port)
    assert get(connection) == BODY
    connection.close()
    first, last = line.answers[0], line.answers[-1]
    assert (line.bytes() - first[1]) / (last[0] - first[0]) <= 1.01 * SLOW_4G.down
