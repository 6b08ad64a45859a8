"""Compressed responses; what does not change is compressed once, and then as well as can be."""

from __future__ import annotations

from functools import lru_cache
from threading import Lock
from typing import Any

import brotli
from flask import Flask, Response, current_app, g, request
from flask_compress import Compress
from werkzeug.datastructures import Accept
from werkzeug.http import parse_accept_header

from dashboard.server.shelf import Answer, Row

ENCODINGS = ("br", "gzip")
"""The better one first."""
QUICK, GOOD, BEST = 2, 9, 11
"""Qualities of Brotli, for a page that nobody may ask for again, a large file, and all else."""
SMALLEST, LARGE = 500, 1024 * 1024
"""Bytes: less is not compressed, and for the best form of more a visitor would wait seconds."""
KINDS_OF_JSON = (
    "application/geo+json",
    "application/schema+json",
    "application/vnd.oai.openapi+json",
)
"""Types that the library does not take for text by itself."""
ROOM = 16 * 1024 * 1024
"""Bytes of compressed bodies that each process keeps."""


class KeptBodies:
    """Compressed bodies by algorithm and content; without a key nothing is kept."""

    def __init__(self) -> None:
        self._bodies = Row(ROOM)
        self._lock = Lock()

    def get(self, key: str) -> bytes | None:
        with self._lock:
            held = self._bodies.take(key)
            if held:
                self._bodies.put(key, held)
        return held.body if held else None

    def set(self, key: str, value: bytes) -> None:
        if not key.endswith(";"):
            with self._lock:
                self._bodies.put(key, Answer([], key, value))


def register(server: Flask) -> None:
    """Compress text for clients that accept it; must be registered before what sets an ETag.

    Flask runs what is registered last first.
    """
    server.config.update(
        COMPRESS_ALGORITHM=[*ENCODINGS],
        COMPRESS_ALGORITHM_STREAMING=[],
        COMPRESS_STREAMS=False,
        COMPRESS_BR_LEVEL=QUICK,
        COMPRESS_CACHE_BACKEND=KeptBodies,
        COMPRESS_CACHE_KEY=lambda _request: g.get("content", ""),
    )
    compress = Compress(server)
    compress.compress_mimetypes_set.update(KINDS_OF_JSON)
    server.extensions[__name__] = compress


def keep(response: Response) -> None:
    """Compress a response well: it is one of a fixed set of contents, named by its strong ETag."""
    compress: Any = current_app.extensions[__name__]
    g.content = response.get_etag()[0]
    key, body = f"br;{g.content}", response.get_data()
    wanted = chosen(request.headers.get("Accept-Encoding", "")) == "br"
    text = response.mimetype in compress.compress_mimetypes_set
    if wanted and text and len(body) >= SMALLEST and compress.cache.get(key) is None:
        quality = BEST if len(body) <= LARGE else GOOD
        compress.cache.set(key, brotli.compress(body, quality=quality))


@lru_cache(maxsize=256)
def chosen(accepted: str) -> str:
    """Give the encoding for what a client accepts; empty where it must be none.

    >>> chosen("gzip, deflate, br, zstd"), chosen("br;q=0, gzip"), chosen("zstd")
    ('br', 'gzip', '')
    """
    asked = parse_accept_header(accepted, Accept)
    best = max(ENCODINGS, key=asked.quality)
    return best if asked.quality(best) else ""


def smallest(body: bytes) -> bytes:
    """Give the smallest form of a body that Brotli has compressed quickly."""
    smaller: bytes = brotli.compress(brotli.decompress(body), quality=BEST)
    return smaller
