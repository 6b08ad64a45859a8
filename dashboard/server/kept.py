"""Pages and files that are answered from memory, before any of Flask runs.

An answer is kept for what it was made of and nothing else: the view as it writes itself, the
address of the atlas as the settings let it be known, and the encoding. The application sees no
other part of such a request, so that nothing a visitor sends can reach another visitor.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache, partial
from io import BytesIO
from typing import Any

from dash import Dash
from werkzeug.http import parse_etags, unquote_etag
from werkzeug.wrappers import Response
from werkzeug.wsgi import get_host

from dashboard.contract.columns import Payload
from dashboard.server import compression, ogc, polishing
from dashboard.server.shelf import Answer, Shelf
from dashboard.view.outset import canonical
from events.media.content import FOLDER

Environ = dict[str, Any]
Key = tuple[str, str, str, str]
"""Path, query, address of the atlas where the answer tells it, encoding."""

ROOM = 16 * 1024 * 1024
"""Bytes of answers that each process keeps."""
LONGEST, LONGEST_HOST = 2048, 255
"""Characters of a query and of a host; for longer ones nothing is kept."""
QUERIES = 4096
"""Queries whose views are remembered."""
OFTEN = 32
"""An answer that was asked for so often is worth the smallest form."""
_FINGERPRINT = re.compile(r"(m=[0-9a-f]{12})?")
_HEARD = ("HTTP_HOST", "HTTP_ACCEPT", "HTTP_ACCEPT_LANGUAGE")
_OF_THE_BODY = ("content-length", "content-type", "content-encoding")


def register(app: Dash, numbers: Payload, start: str = "") -> None:
    """Keep the answers of a page whose views are about `numbers`; before `http.register`.

    It opens with the query `start` where an address chooses nothing.
    """
    page = app.config.routes_pathname_prefix
    app.server.wsgi_app = Kept(app.server.wsgi_app, page, numbers, start)


class Kept:
    """A WSGI application that remembers what another one answered."""

    def __init__(
        self, application: Any, page: str, numbers: Payload, start: str = "", room: int = ROOM
    ) -> None:
        self._application, self._page = application, page
        self._shelf = Shelf(room)
        self._view = lru_cache(QUERIES)(lambda query: _written(query, numbers, start))

    def __call__(self, environ: Environ, start_response: Any) -> Iterable[bytes]:
        key = self._key(environ)
        if key is None:
            answer: Iterable[bytes] = self._application(environ, start_response)
            return answer
        kept = self._shelf.get(key)
        if kept is None:
            answer = self._asked(environ, key)(environ, start_response)
            return answer
        if kept.asked == OFTEN and key[-1] == "br":
            polishing.later(lambda: self._shelf.replace(key, _smallest(kept)))
        return _send(kept, environ, start_response)

    def _key(self, environ: Environ) -> Key | None:
        """Give what an answer may be kept for; None for what is not kept."""
        query = environ.get("QUERY_STRING", "")
        if environ["REQUEST_METHOD"] not in ("GET", "HEAD") or len(query) > LONGEST:
            return None
        encoding = compression.chosen(environ.get("HTTP_ACCEPT_ENCODING", ""))
        path = environ.get("PATH_INFO", "")
        if path == self._page:
            host = get_host(environ)
            home = f"{environ['wsgi.url_scheme']}://{host}"
            return (path, self._view(query), home, encoding) if _is_short(host) else None
        if f"{path}/".startswith(f"{self._page}{ogc.FOLDER}"):
            return None  # the form of these is negotiated
        if path.startswith(f"{self._page}{FOLDER}/"):
            return None  # these are large, and are sent in parts
        plain = _FINGERPRINT.fullmatch(query) and "HTTP_IF_MODIFIED_SINCE" not in environ
        return (path, query, "", encoding) if plain else None

    def _asked(self, environ: Environ, key: Key) -> Any:
        """Ask the application, and keep what will be the same for everyone."""
        response = Response.from_app(self._application, _bare(environ, key), buffered=True)
        if response.status_code != 200:
            return response
        headers = [pair for pair in response.headers if pair[0] != "Date"]
        answer = Answer(headers, response.headers["ETag"], response.get_data())
        if key[0] == self._page or "immutable" in response.headers["Cache-Control"]:
            self._shelf.put(key, answer)
        return partial(_send, answer)


def _written(query: str, numbers: Payload, start: str) -> str:
    """Write the view of a query as it writes itself: what makes no sense is left out."""
    return canonical(query.encode("latin-1", "replace").decode("utf-8", "replace"), numbers, start)


def _is_short(host: str) -> bool:
    return 0 < len(host) <= LONGEST_HOST


def _bare(environ: Environ, key: Key) -> Environ:
    """Leave of a request only what its answer is kept for, and what words a refusal."""
    _, query, _, encoding = key
    kept = {
        name: value
        for name, value in environ.items()
        if name in _HEARD or not name.startswith("HTTP_")
    }
    return {
        **kept,
        "REQUEST_METHOD": "GET",
        "QUERY_STRING": query,
        "HTTP_ACCEPT_ENCODING": encoding,
        "CONTENT_LENGTH": "0",
        "wsgi.input": BytesIO(),
    }


def _smallest(answer: Answer) -> Answer:
    body = compression.smallest(answer.body)
    headers = [pair for pair in answer.headers if pair[0].lower() != "content-length"]
    return replace(answer, body=body, headers=[*headers, ("Content-Length", str(len(body)))])


def _send(answer: Answer, environ: Environ, start_response: Any) -> list[bytes]:
    etag, _ = unquote_etag(answer.etag)
    if parse_etags(environ.get("HTTP_IF_NONE_MATCH")).contains_weak(etag):
        headers = [pair for pair in answer.headers if pair[0].lower() not in _OF_THE_BODY]
        start_response("304 NOT MODIFIED", headers)
        return []
    start_response("200 OK", answer.headers)
    return [b"" if environ["REQUEST_METHOD"] == "HEAD" else answer.body]
