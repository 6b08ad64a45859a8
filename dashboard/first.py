"""The first response: something true on screen before any script arrives."""

from __future__ import annotations

from typing import Any

from dash import Dash
from flask import request
from jinja2 import Environment, PackageLoader, StrictUndefined

from dashboard import fingerprints, oembed, poster, selection, state
from dashboard.card import PICTURE, Card, card
from dashboard.eras import bands
from dashboard.strip import strip
from dashboard.text import Words

FIRST_ROWS = 12
_TEMPLATES = Environment(
    loader=PackageLoader("dashboard"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


class AtlasApp(Dash):
    """A Dash app whose first response shows its collection."""

    def __init__(self, payload: dict[str, Any], words: Words, **settings: Any) -> None:
        super().__init__("dashboard", **settings)
        self._payload = payload
        self._words = words

    def interpolate_index(self, **parts: str) -> str:  # type: ignore[override]
        """Fill the page for the address that was asked for."""
        query = request.query_string.decode("utf-8", "replace")
        view, _ = state.parse(query, self._payload)
        shown = card(self._payload, view, oembed.home(self.config.requests_pathname_prefix))
        return page(self._payload, self._words, view, fingerprints.content(parts, self), shown)


def page(
    payload: dict[str, Any],
    words: Words,
    view: state.ViewState,
    parts: dict[str, str],
    card: Card | None = None,
    start: str = "",
) -> str:
    """Render the first response of a view; `parts` are Dash's own pieces of HTML.

    A page without an address of its own has no card; `start` is the query that it opens
    with when its address has none.
    """
    flags = selection.flags(payload, view)
    rows = [_row(payload, i) for i in flags.nonzero()[0][:FIRST_ROWS]]
    return _TEMPLATES.get_template("first.html").render(
        t=words,
        meta=payload["meta"],
        themes=payload["themes"],
        embed=view.embed,
        bare=[part for part in state.SHOWN if part not in view.show],
        poster=poster.poster(payload, flags.tolist(), view),
        count=int((flags > 0).sum()),
        rows=rows,
        eras=bands(payload),
        strip=strip(payload),
        parts=parts,
        card=card,
        start=start,
        picture=PICTURE,
    )


def _row(payload: dict[str, Any], i: int) -> dict[str, str]:
    events = payload["events"]
    return {
        "when": events["words"][i],
        "title": events["title"][i],
        "theme": payload["themes"][events["theme"][i]],
        "status": payload["statuses"][events["status"][i]],
        "place": next(
            payload["places"]["name"][place]
            for event, place in zip(*(payload["links"][k] for k in ("event", "place")), strict=True)
            if event == i
        ),
    }
