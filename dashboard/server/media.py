"""Pictures and sounds of the events, each at an address that names its content."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from hashlib import sha256

from dash import Dash
from flask import Response, request
from werkzeug.exceptions import NotFound

from dashboard.payload.media import DIGITS
from dashboard.server.data import ENDPOINT
from events.media.content import Content, bytes_of
from events.media.forms import FORMS

_TYPES = {form.ending: form.type for form in FORMS}


def register(app: Dash, files: Mapping[str, Content]) -> None:
    """Serve the files at their addresses, and no other; call it before `http.register`."""
    for address, content in files.items():
        path = app.config.routes_pathname_prefix + address
        view: Callable[[], Response] = partial(_answer, address, content)
        app.server.add_url_rule(path, f"{ENDPOINT}.{address}", view)


def _answer(address: str, content: Content) -> Response:
    """Send a file, or the part that a player asks for, unless it has changed since."""
    try:
        body = bytes_of(content)
    except OSError:
        raise NotFound from None
    digest, _, ending = address.rpartition("/")[2].partition(".")
    if sha256(body).hexdigest()[:DIGITS] != digest:
        raise NotFound
    response = Response(body, mimetype=_TYPES[ending])
    response.make_conditional(request, accept_ranges=True, complete_length=len(body))
    return response
