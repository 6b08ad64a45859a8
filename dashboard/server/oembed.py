"""oEmbed 1.0: any view of the atlas as a frame that other sites can ask for."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Callable, Mapping
from urllib.parse import SplitResult, urlsplit

from dash import Dash
from flask import Response, request
from jinja2.utils import htmlsafe_json_dumps
from markupsafe import Markup

from dashboard.contract.columns import Atlas
from dashboard.picture.markup import xml_text
from dashboard.server.card import PICTURE, Card, card
from dashboard.server.refusal import RefusedError, refusing, whole_number
from dashboard.server.thumbnail import SMALLEST
from dashboard.view.address import parse
from dashboard.view.outset import outset

Fields = dict[str, str | int]

LARGEST = (800, 500)
"""Width and height of the frame where nobody asks for less, in pixels."""
DAY = 24 * 60 * 60
_FRAME = Markup(
    '<iframe src="{src}" title="{title}" width="{width}" height="{height}" frameborder="0" '
    'loading="lazy" data-external="1" style="max-width:100%" '
    'allow="fullscreen; clipboard-write; web-share"></iframe>'
)


def register(app: Dash, atlases: Mapping[str, Atlas], start: str = "") -> None:
    """Answer at `oembed` for pages that open with `start` where an address chooses nothing."""
    prefix = app.config.routes_pathname_prefix

    @refusing
    def view() -> Response:
        return answer(request.args, home(prefix), atlases, start)

    app.server.add_url_rule(f"{prefix}oembed", "oembed", view)


def home(prefix: str) -> str:
    """Give the absolute address by which the atlas was asked."""
    return f"{request.scheme}://{request.host}{prefix}"


def answer(
    asked: Mapping[str, str], home: str, atlases: Mapping[str, Atlas], start: str = ""
) -> Response:
    """Answer a request of the standard; RefusedError says why there is no answer."""
    write = _writer(asked.get("format", "json"))
    if "url" not in asked:
        raise RefusedError(
            400, "The parameter “url” is missing: the address of a view of this atlas."
        )
    address, query = own(asked["url"], home)
    view, _ = parse(outset(query, start), next(iter(atlases.values())).numbers)
    room = tuple(_room(asked, key) for key in ("maxwidth", "maxheight"))
    response = write(fields(card(atlases[view.lang], view, address, start), room))
    response.cache_control.public = True
    response.cache_control.max_age = DAY
    return response


def own(url: str, home: str) -> tuple[str, str]:
    """Split the address of a view into that of the atlas, by the same protocol, and its query.

    >>> own("https://atlas.example/?from=1968#map", "http://atlas.example/")
    ('https://atlas.example/', 'from=1968')
    """
    try:
        asked, ours = urlsplit(url), urlsplit(home)
        same = _place(asked) == _place(ours) and asked.scheme in ("http", "https")
    except ValueError:
        same = False
    if not same:
        raise RefusedError(404, f"This is no address of the atlas at {home}.")
    return f"{asked.scheme}://{ours.netloc}{ours.path}", asked.query


def _place(address: SplitResult) -> tuple[str | None, int | None, str]:
    usual = {"http": 80, "https": 443}.get(address.scheme)
    port = None if address.port == usual else address.port
    return address.hostname, port, address.path or "/"


def _room(asked: Mapping[str, str], key: str) -> int | None:
    return whole_number(key, asked[key], smallest=1) if key in asked else None


def fields(shown: Card, room: tuple[int | None, ...]) -> Fields:
    """Give the response parameters of the type `rich` that fit into a width and height."""
    width, height = (
        most if limit is None else min(most, limit)
        for most, limit in zip(LARGEST, room, strict=True)
    )
    return {
        "version": "1.0",
        "type": "rich",
        "title": shown.title,
        "provider_name": shown.site,
        "provider_url": shown.home,
        "cache_age": DAY,
        "html": _FRAME.format(src=shown.frame, title=shown.title, width=width, height=height),
        "width": width,
        "height": height,
        **_picture(shown, room),
    }


def _picture(shown: Card, room: tuple[int | None, ...]) -> Fields:
    """Give the picture in its own shape, or nothing where there is no room for one."""
    scale = min(
        1 if limit is None else min(1, limit / side)
        for side, limit in zip(PICTURE, room, strict=True)
    )
    width, height = (int(side * scale) for side in PICTURE)
    if min(width, height) < SMALLEST:
        return {}
    return {
        "thumbnail_url": shown.picture(width, height),
        "thumbnail_width": width,
        "thumbnail_height": height,
    }


def _writer(form: str) -> Callable[[Fields], Response]:
    if form not in WRITERS:
        raise RefusedError(501, "This format is not written here; “json” and “xml” are.")
    return WRITERS[form]


def json(values: Fields) -> Response:
    """Write JSON without any character that is markup in HTML."""
    return Response(htmlsafe_json_dumps(values), mimetype="application/json")


def xml(values: Fields) -> Response:
    """Write XML; characters that it cannot hold are left out."""
    root = ET.Element("oembed")
    for name, value in values.items():
        ET.SubElement(root, name).text = xml_text(str(value))
    head = '<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n'
    return Response(head + ET.tostring(root, encoding="unicode"), mimetype="text/xml")


WRITERS = {"json": json, "xml": xml}
