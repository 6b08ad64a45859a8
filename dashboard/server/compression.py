"""Compressed responses; a file is compressed once and kept."""

from __future__ import annotations

from flask import Flask, Response, g
from flask_compress import Compress

BROTLI_QUALITY = 9
"""Of plotly.min.js 9 leaves 1.23 MB after 0.4 s; 11 would leave 1.11 MB after 8 s."""


class KeptBodies:
    """Compressed bodies by algorithm and content; without a key nothing is kept."""

    def __init__(self) -> None:
        self._bodies: dict[str, bytes] = {}

    def get(self, key: str) -> bytes | None:
        return self._bodies.get(key)

    def set(self, key: str, value: bytes) -> None:
        if not key.endswith(";"):
            self._bodies[key] = value


def register(server: Flask) -> None:
    """Compress text for clients that accept it; must be registered before what sets an ETag.

    Flask runs what is registered last first.
    """
    server.config.update(
        COMPRESS_ALGORITHM=["br", "gzip"],
        COMPRESS_ALGORITHM_STREAMING=[],
        COMPRESS_STREAMS=False,
        COMPRESS_BR_LEVEL=BROTLI_QUALITY,
        COMPRESS_CACHE_BACKEND=KeptBodies,
        COMPRESS_CACHE_KEY=lambda _request: g.get("content", ""),
    )
    Compress(server)


def keep(response: Response) -> None:
    """Mark a response as one of a fixed set of contents, named by its strong ETag."""
    g.content = response.get_etag()[0]
