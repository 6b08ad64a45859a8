"""One collection, served by granian until it is interrupted."""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import socket
import sys
import threading
import time
from functools import cache, partial
from multiprocessing.connection import wait

from flask import Flask
from granian.constants import HTTPModes, Interfaces
from granian.http import HTTP1Settings
from granian.log import LogLevels
from granian.server import MPServer

from dashboard.app import app_of
from dashboard.server.listening import answered, authority, reserve
from dashboard.settings import Serving
from dashboard.workshop.app import beside

MOST_WORKERS = 4
"""Unless more are asked for."""
THREADS = 3
"""For each worker: more would only take turns."""
CONNECTIONS = 8192
"""For each worker, with those that dawdle."""
HEADERS_WITHIN = 10_000
"""Milliseconds until a request whose headers have not all come is given up."""
LONGEST_HEADERS = 64 * 1024
"""Bytes; a request with more is refused."""
FINISH_WITHIN = 10
"""Seconds for what still runs when the server is told to end."""
PAUSE = 1.0
"""Seconds before workers that keep dying are started again."""
TO_STDERR = {
    "handlers": {
        name: {"class": "logging.StreamHandler", "formatter": form, "stream": "ext://sys.stderr"}
        for name, form in (("console", "generic"), ("access", "access"))
    }
}


def serve(settings: Serving) -> None:
    """Serve the collection of `settings` and print the address once it answers."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    if "fork" in multiprocessing.get_all_start_methods():
        multiprocessing.set_start_method("fork", force=True)
    gc.disable()  # nothing that is made at the start is waste
    application(settings)
    with reserve(settings.host, settings.port) as held:
        _share_memory(settings)
        server = _server(held, settings)
        server.on_startup(threading.Thread(target=_announce, args=(held, settings)).start)
        while not _served(server, settings):
            time.sleep(PAUSE)
            if server.interrupt_signal:
                return
            server = _server(held, settings)


@cache
def application(settings: Serving) -> Flask:
    """Make the application; a worker that is a copy of this process has it already."""
    app = app_of(settings.shown, settings, settings.options, settings.world, settings.refresh)
    if settings.has_workshop:
        beside(app, settings, settings.shown or ())
    server: Flask = app.server
    return server


def _share_memory(settings: Serving) -> None:
    """Make what every page needs, and let copies of this process share what is there."""
    application(settings).test_client().get(settings.url_prefix)
    gc.collect()
    gc.freeze()
    gc.enable()


def _announce(held: socket.socket, settings: Serving) -> None:
    if answered(held, f"{settings.url_prefix}healthz"):
        print(f"Atlas at http://{authority(held)}{settings.url_prefix}", flush=True)


def _server(held: socket.socket, settings: Serving) -> MPServer:
    host, port = held.getsockname()[:2]
    return MPServer(
        "dashboard",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=settings.workers or min(os.cpu_count() or 1, MOST_WORKERS),
        blocking_threads=THREADS,
        backpressure=CONNECTIONS,
        http=HTTPModes.http1,
        http1_settings=HTTP1Settings(HEADERS_WITHIN, max_buffer_size=LONGEST_HEADERS),
        websockets=False,
        log_level=LogLevels.error,
        log_dictconfig=TO_STDERR,
        respawn_failed_workers=True,
        workers_kill_timeout=FINISH_WITHIN,
    )


def _served(server: MPServer, settings: Serving) -> bool:
    """Serve until a signal; False where workers died again and again."""
    try:
        server.serve(target_loader=partial(_worker, settings), wrap_loader=False)
    except SystemExit:
        return bool(server.interrupt_signal)
    return True


def _worker(settings: Serving) -> Flask:
    """Begin as a worker: no terminal's Ctrl+C is for it, and it ends with its parent."""
    if hasattr(os, "setpgrp"):
        os.setpgrp()
    threading.Thread(target=_end_with_parent, daemon=True).start()
    return application(settings)


def _end_with_parent() -> None:
    """End this worker after its parent, even where it has just begun and loses the signal."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os.kill(os.getpid(), signal.SIGTERM)
        time.sleep(FINISH_WITHIN)
        os._exit(1)
