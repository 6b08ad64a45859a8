"""The service on a server: which form is wanted, and what is refused."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import Any

from dash import Dash
from flask import Response, request
from werkzeug.datastructures import MIMEAccept

from dashboard.payload.languages import spoken
from dashboard.server.answers import asked_language
from dashboard.server.oembed import home
from dashboard.server.ogc.links import GEOJSON, HTML, JSON, OPENAPI, SCHEMA, Served
from dashboard.server.ogc.queries import FORM, FORMS, LANG
from dashboard.server.ogc.service import VIEWS, Page, Service
from dashboard.server.refusal import RefusedError
from events.collection import Collection
from events.translations import told_in

FOLDER = "ogc/"
ENDPOINT = "ogc."
CODES = {400: "InvalidParameterValue", 404: "NotFound", 406: "NotAcceptable"}
ACCEPTED = {JSON: "json", GEOJSON: "json", SCHEMA: "json", OPENAPI: "json", HTML: "html"}
"""Forms by the types that a client may ask for, that of those who take anything first."""


def register(app: Dash, collection: Collection) -> None:
    """Answer at `ogc/` and below it."""
    prefix, langs = app.config.routes_pathname_prefix, spoken(collection.meta)
    services = {lang: Service(told_in(collection, lang), lang) for lang in langs}
    for path, view in VIEWS.items():
        app.server.add_url_rule(
            f"{prefix}{FOLDER}{path}",
            f"{ENDPOINT}{view.__name__}",
            partial(_answer, view, services, app.config.requests_pathname_prefix),
            strict_slashes=False,
        )


def _answer(
    view: Callable[..., Page], services: Mapping[str, Service], prefix: str, **named: str
) -> Response:
    asked = request.args.copy()
    given, lang = asked.poplist(LANG), asked_language(next(iter(services)))
    links = Served(home(prefix), FOLDER, lang, bool(given))
    try:
        _check(given, services)
        form = wanted(asked.get(FORM), request.accept_mimetypes)
        page = view(services[lang], links, form, asked, **named)
        response = _sent(page.written(form, links), page.media if form == "json" else HTML)
    except RefusedError as refusal:
        response = _refused(refusal, links)
        lang = lang if response.mimetype == HTML else "en"
    response.vary.update(["Accept", "Accept-Language"])
    response.content_language.add(lang)
    return response


def _check(given: Sequence[str], known: Iterable[str]) -> None:
    """Refuse a language that there is not, or more than one."""
    if len(given) > 1 or not {*given} <= {*known}:
        raise _one_of(LANG, known)


def _one_of(name: str, known: Iterable[str]) -> RefusedError:
    among = ", ".join(known)
    text = f"The parameter “{name}” needs one of {among}."
    return RefusedError(400, text, "ogc.refused.among", name=name, known=among)


def wanted(form: str | None, accepted: MIMEAccept) -> str:
    """Give the form that is asked for by name, else by the types that are accepted.

    >>> wanted("html", MIMEAccept()), wanted(None, MIMEAccept([("*/*", 1)]))
    ('html', 'json')
    """
    if form is not None:
        if form not in FORMS:
            raise _one_of(FORM, FORMS)
        return form
    best = accepted.best_match(ACCEPTED) if accepted else JSON
    if best is None:
        raise RefusedError(406, f"There are {JSON}, {GEOJSON} and {HTML}.")
    return ACCEPTED[best]


def _refused(refusal: RefusedError, links: Served) -> Response:
    said: dict[str, Any] = {"code": CODES[refusal.status], "description": str(refusal)}
    asked = request.args.get(FORM)
    if asked == "html" or (not asked and request.accept_mimetypes.best_match([JSON, HTML]) == HTML):
        return _sent(
            Page("refused", said, shown={"refusal": refusal}).written("html", links),
            HTML,
            refusal.status,
        )
    return _sent(json.dumps(said, ensure_ascii=False), JSON, refusal.status)


def _sent(text: str, media: str, status: int = 200) -> Response:
    charset = "; charset=utf-8" if media == HTML else ""
    return Response(text.encode("utf-8", "replace"), status, content_type=f"{media}{charset}")
