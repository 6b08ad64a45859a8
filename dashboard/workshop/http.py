"""What every request to the workshop must be like, and what every answer of it says."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cache, wraps

from dash import Dash
from flask import Flask, Response, request
from werkzeug.exceptions import HTTPException

from dashboard.server import compression, proxy
from dashboard.server.first import INLINE
from dashboard.server.http import FOREVER, content_security_policy, hashed
from dashboard.settings import Settings
from dashboard.workshop import limits
from dashboard.workshop.jobs import JobError, RefusedWorkError

SAID_BY = "X-Atlas-Workshop"
"""A header that our own page sends, and that no page of another origin can send unasked."""
_STATUS = {"busy": 503, "time": 413, "memory": 413, "failed": 500}

View = Callable[..., Response]


def refused(key: str, status: int, text: str = "") -> Response:
    """Say why there is no result: a key of the workshop's words, and a line that says more."""
    body = json.dumps({"error": key, "text": text}, ensure_ascii=False)
    headers = {"Retry-After": "5"} if status == 503 else {}
    return Response(body, status, headers, mimetype="application/json")


def asked(view: View) -> View:
    """Let only our own page ask, with so many bytes at most; say in words what cannot be done."""

    @wraps(view)
    def answered(*args: str, **kwargs: str) -> Response:
        if request.headers.get(SAID_BY) != "1" or not _is_ours():
            return refused("ask.foreign", 403)
        try:
            return view(*args, **kwargs)
        except JobError as error:
            return refused(f"ask.{error}", _STATUS[str(error)])
        except RefusedWorkError as error:
            return refused("ask.refused", 422, str(error))

    return answered


def _is_ours() -> bool:
    """Tell whether a browser says that a page of this very server asks."""
    return request.headers.get("Sec-Fetch-Site", "same-origin") == "same-origin"


def register(app: Dash, settings: Settings) -> None:
    """Describe every answer; call it after all callbacks are known."""
    server: Flask = app.server
    server.config["MAX_CONTENT_LENGTH"] = limits.FILE + limits.MEDIA
    server.register_error_handler(HTTPException, _failed)
    proxy.register(server, settings)
    compression.register(server)
    policy = cache(lambda who: content_security_policy([*app.csp_hashes(), *hashed(INLINE)], who))

    def complete(response: Response) -> Response:
        response.headers.setdefault("Cache-Control", _kept(response))
        response.headers.update(
            {
                "Content-Security-Policy": policy(_framed_by(settings)),
                "Referrer-Policy": "no-referrer",
                "X-Content-Type-Options": "nosniff",
            }
        )
        return response

    server.after_request(complete)


def _framed_by(settings: Settings) -> str:
    """Let the page of the preview stand in that of the workshop, wherever that may stand."""
    return "'self'" if request.endpoint == "frame" else settings.frame_ancestors


def _kept(response: Response) -> str:
    is_file = request.method == "GET" and response.status_code == 200
    stamped = "_dash-component-suites" in request.path or "m" in request.args
    return FOREVER if is_file and stamped else "no-store"


def _failed(error: HTTPException) -> Response:
    if error.code == 413:
        return refused("ask.large", 413)
    return refused("ask.nothing" if error.code == 404 else "ask.failed", error.code or 500)
