"""The service on a server: which form is wanted, and what is refused."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import partial
from typing import Any

from dash import Dash
from flask import Response, request
from werkzeug.datastructures import MIMEAccept

from dashboard.server.oembed import home
from dashboard.server.ogc.links import GEOJSON, HTML, JSON, OPENAPI, SCHEMA, Served
from dashboard.server.ogc.queries import FORM, FORMS
from dashboard.server.ogc.service import VIEWS, Page, Service
from dashboard.server.refusal import RefusedError
from events.collection import Collection

FOLDER = "ogc/"
ENDPOINT = "ogc."
CODES = {400: "InvalidParameterValue", 404: "NotFound", 406: "NotAcceptable"}
ACCEPTED = {JSON: "json", GEOJSON: "json", SCHEMA: "json", OPENAPI: "json", HTML: "html"}
"""Forms by the types that a client may ask for, that of those who take anything first."""


def register(app: Dash, collection: Collection) -> None:
    """Answer at `ogc/` and below it."""
    service, prefix = Service(collection), app.config.routes_pathname_prefix
    for path, view in VIEWS.items():
        app.server.add_url_rule(
            f"{prefix}{FOLDER}{path}",
            f"{ENDPOINT}{view.__name__}",
            partial(_answer, partial(view, service), app.config.requests_pathname_prefix),
            strict_slashes=False,
        )


def _answer(view: Callable[..., Page], prefix: str, **named: str) -> Response:
    links = Served(home(prefix), FOLDER)
    try:
        form = wanted(request.args.get(FORM), request.accept_mimetypes)
        page = view(links, form, request.args, **named)
        response = _sent(page.written(form, links), page.media if form == "json" else HTML)
    except RefusedError as refusal:
        response = _refused(refusal, links)
    response.vary.add("Accept")
    return response


def wanted(form: str | None, accepted: MIMEAccept) -> str:
    """Give the form that is asked for by name, else by the types that are accepted.

    >>> wanted("html", MIMEAccept()), wanted(None, MIMEAccept([("*/*", 1)]))
    ('html', 'json')
    """
    if form is not None:
        if form not in FORMS:
            raise RefusedError(400, f"The parameter “{FORM}” needs one of {', '.join(FORMS)}.")
        return form
    best = accepted.best_match(ACCEPTED) if accepted else JSON
    if best is None:
        raise RefusedError(406, f"There are {JSON}, {GEOJSON} and {HTML}.")
    return ACCEPTED[best]


def _refused(refusal: RefusedError, links: Served) -> Response:
    said: dict[str, Any] = {"code": CODES[refusal.status], "description": str(refusal)}
    asked = request.args.get(FORM)
    if asked == "html" or (not asked and request.accept_mimetypes.best_match([JSON, HTML]) == HTML):
        return _sent(Page("refused", said).written("html", links), HTML, refusal.status)
    return _sent(json.dumps(said, ensure_ascii=False), JSON, refusal.status)


def _sent(text: str, media: str, status: int = 200) -> Response:
    charset = "; charset=utf-8" if media == HTML else ""
    return Response(text.encode("utf-8", "replace"), status, content_type=f"{media}{charset}")
