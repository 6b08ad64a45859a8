"""One collection, served by gunicorn until it is interrupted."""

from __future__ import annotations

import socket
from typing import Any

from flask import Flask
from gunicorn.app.base import BaseApplication

from dashboard.app import create_app
from dashboard.settings import Settings
from events.load import load

THREADS = 8


class AddressError(OSError):
    """An address that cannot be listened on; its text is one line."""


class _Server(BaseApplication):  # type: ignore[misc]  # gunicorn has no types
    def __init__(self, application: Flask, options: dict[str, Any]) -> None:
        self._application = application
        self._options = options
        super().__init__()

    def load_config(self) -> None:
        for name, value in self._options.items():
            self.cfg.set(name, value)

    def load(self) -> Flask:
        return self._application


def serve(settings: Settings) -> None:
    """Serve the collection of `settings` and print the address once it answers."""
    collection = load(settings.source)
    listener = listen(settings.host, settings.port)
    address = f"http://{_authority(listener)}{settings.url_prefix}"
    application = create_app(collection, settings).server
    options = {
        "bind": f"fd://{listener.detach()}",
        "threads": THREADS,
        "loglevel": "warning",
        "control_socket_disable": True,
        "when_ready": lambda _arbiter: print(f"Atlas at {address}", flush=True),
    }
    _Server(application, options).run()


def listen(host: str, port: int) -> socket.socket:
    """Open a listening TCP socket; port 0 takes a free one."""
    try:
        family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
        return socket.create_server((host, port), family=family)
    except OSError as error:
        reason = str(error.strerror).partition(" (while attempting")[0]
        raise AddressError(f"cannot listen on {host} port {port}: {reason}") from None


def _authority(listener: socket.socket) -> str:
    host, port = listener.getsockname()[:2]
    if host in ("0.0.0.0", "::"):
        host = "localhost"
    return f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
