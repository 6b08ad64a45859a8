"""The page in the frame of a preview: the atlas' own, without a collection."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, Final

from babel import Locale
from dash import Dash, html
from flask import Response
from plotly.io.json import to_json_plotly

from dashboard.contract.files import languages, words
from dashboard.page import callbacks
from dashboard.picture.markup import template
from dashboard.server import fingerprints, scripts
from dashboard.view.speaker import direction

ROOM: Final = "atlas-room"
"""Id of the component that a page is laid out in."""
WORDS: Final = "workshop.preview."
"""How the keys of the words begin that the frame says itself."""

_FIRST = re.compile(r'<script src="[^"]*/assets/atlas\.js[^"]*"[^>]*></script>')
"""The atlas' own script: the frame has another."""
_TEMPLATE = template("dashboard.workshop", "frame.html")


def frame(prefix: str, lang: str, home: str = "../") -> str:
    """Give the page as HTML: it shows what the page around it hands over.

    Its scripts and styles are those of the atlas under `prefix`, and `home` leads there from its
    own address. Its policy may be the atlas' own, for nothing in it is run that is not a file.
    """
    spoken = words(lang)
    locale = Locale.parse(spoken["locale"], sep="-")
    return _TEMPLATE.render(
        lang=lang,
        direction=direction(locale),
        title=spoken["words"]["workshop.preview.title"],
        parts=_parts(prefix),
        script=f"{prefix}{scripts.name(scripts.PREVIEW)}",
        files={"citations": dict.fromkeys(languages(), "citations"), "downloads": ""},
        known={
            "home": home,
            "room": ROOM,
            "answers": _answers(prefix),
            "words": {one: _said(one) for one in languages()},
        },
    )


def views() -> dict[str, Callable[[], Response]]:
    """Give what sends the frame's script, by the name of its file."""
    return scripts.preview_view()


def _said(lang: str) -> dict[str, str]:
    """Give the words of the frame in a language, by their keys."""
    spoken = words(lang)["words"]
    return {key: said for key, said in spoken.items() if key.startswith(WORDS)}


@cache
def _bare(prefix: str) -> _Bare:
    app = _Bare("dashboard", url_base_pathname=prefix, suppress_callback_exceptions=True)
    app.layout = html.Div(id=ROOM)
    callbacks.register(app)
    return app


@cache
def _parts(prefix: str) -> Mapping[str, str]:
    """Give Dash's own pieces of HTML."""
    app = _bare(prefix)
    app.server.test_client().get(prefix)
    own = fingerprints.content(app.parts, app)
    return {**own, "scripts": _FIRST.sub("", own["scripts"])}


@cache
def _answers(prefix: str) -> dict[str, Any]:
    """Give what Dash asks of its server at the start."""
    app = _bare(prefix)
    with app.server.test_request_context():
        wiring = app.dependencies().get_json()
    return {
        "_dash-layout": to_json_plotly(app.layout),
        "_dash-dependencies": to_json_plotly(wiring),
    }


class _Bare(Dash):
    """A Dash app that is never served: of what it would send, the parts are taken."""

    parts: dict[str, str]

    def interpolate_index(self, **parts: str) -> str:  # type: ignore[override]
        self.parts = parts
        page: str = super().interpolate_index(**parts)  # type: ignore[no-untyped-call]
        return page
