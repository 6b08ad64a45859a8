"""The address that a server listens on: resolved, free, and held while its workers start."""

from __future__ import annotations

import socket
import sys
import time
from contextlib import closing
from http.client import HTTPConnection, HTTPException

PATIENCE = 60.0
"""Seconds until a server that starts must answer."""
EVERYWHERE = {"0.0.0.0": "localhost", "::": "localhost"}
"""Addresses of every network -> what leads there from this computer."""


class AddressError(OSError):
    """An address that cannot be listened on; its text is one line."""


def reserve(host: str, port: int) -> socket.socket:
    """Hold an address that nobody else listens on; port 0 takes a free one.

    The socket does not listen. Where workers open listening sockets of their own, which share
    the port, it keeps others away until they have; anywhere else it would be in their way.
    """
    try:
        family, _, _, _, place = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        with closing(_bound(family, place)) as free:
            place = free.getsockname()
        return _bound(family, place, shared=sys.platform == "linux")
    except OSError as error:
        reason = error.strerror or str(error)
        raise AddressError(f"cannot listen on {host} port {port}: {reason}") from None


def _bound(family: int, place: tuple[object, ...], shared: bool = False) -> socket.socket:
    held = socket.socket(family, socket.SOCK_STREAM)
    try:
        held.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        if shared:
            held.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
        held.bind(place)
    except OSError:
        held.close()
        raise
    return held


def authority(held: socket.socket) -> str:
    """Give host and port as an address on the web has them."""
    host, port = held.getsockname()[:2]
    host = EVERYWHERE.get(host, host)
    return f"[{host}]:{port}" if ":" in host else f"{host}:{port}"


def answered(held: socket.socket, path: str, patience: float = PATIENCE) -> bool:
    """Wait until something answers at a path; False where nothing does in time."""
    end = time.monotonic() + patience
    host, port = held.getsockname()[:2]
    while time.monotonic() < end:
        with closing(HTTPConnection(EVERYWHERE.get(host, host), port, timeout=patience)) as asking:
            try:
                asking.request("GET", path)
                asking.getresponse()
            except (OSError, HTTPException):
                time.sleep(0.02)
            else:
                return True
    return False
