"""The first response: something true on screen before any script arrives."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from importlib import resources
from typing import Any

from dash import Dash
from flask import request
from markupsafe import Markup

from dashboard.contract.columns import Atlas
from dashboard.contract.files import look
from dashboard.page import dock, layers, lens, timeline
from dashboard.page.eras import bands
from dashboard.page.markup import markup
from dashboard.picture.markup import template
from dashboard.picture.poster import poster
from dashboard.picture.strip import strip
from dashboard.server import fingerprints, oembed, scripts
from dashboard.server.actor import actor
from dashboard.server.card import PICTURE, Card, card
from dashboard.server.data import Files
from dashboard.server.lesson import lesson
from dashboard.server.opened import opened
from dashboard.server.rows import rows
from dashboard.server.terms import explainer
from dashboard.view import preview
from dashboard.view.address import parse
from dashboard.view.axis import opening
from dashboard.view.dark import dark, letter, of_theme, painted
from dashboard.view.dated import is_dated
from dashboard.view.outset import outset
from dashboard.view.selection import select
from dashboard.view.speaker import Speaker
from dashboard.view.state import ViewState, initial
from dashboard.view.tongues import tongues
from dashboard.view.tours import focus
from events.once import once

INLINE = ("head", "early")
NAMESPACES = ("dash_html_components", "dash_core_components", "dash_table")
"""Of components that any Dash page has."""
_OWN_SCRIPT = re.compile(r"assets/atlas\.js\?m=\w+")
_TEMPLATE = template("dashboard.server", "first.html")
_COLOURS = template("dashboard.server", "themes.css")


class AtlasApp(Dash):
    """A Dash app whose first response shows its collection."""

    files: Files
    """What its pages ask for."""
    workshop: str = ""
    """Where people may make a collection of their own, from the page; empty where they may not."""
    start: str = ""
    """The query that a page opens with whose address chooses nothing."""
    watch: str | None = None
    """The version that the pages show, or empty for the first they hear of; None asks for none."""

    def __init__(self, atlases: Mapping[str, Atlas], **settings: Any) -> None:
        super().__init__("dashboard", **settings)
        self.atlases = atlases

    def _config(self) -> dict[str, Any]:
        """Leave out what other pages of this process use of other packages."""
        config: dict[str, Any] = super()._config()  # type: ignore[no-untyped-call]
        props = config["children_props"]
        return {**config, "children_props": {n: props[n] for n in props if n in NAMESPACES}}

    def interpolate_index(self, **parts: str) -> str:  # type: ignore[override]
        """Fill the page for the address that was asked for."""
        query = request.query_string.decode("utf-8", "replace")
        view, _ = parse(outset(query, self.start), next(iter(self.atlases.values())).numbers)
        atlas = self.atlases[view.lang]
        if atlas.whole is not None:
            # What these find is known when the page asks for it.
            view = replace(view, q="", sources=())
        shown = card(atlas, view, oembed.home(self.config.requests_pathname_prefix), self.start)
        own = fingerprints.content(parts, self)
        if self.files.vast:
            own = {**own, "scripts": _OWN_SCRIPT.sub(scripts.name(scripts.VAST), own["scripts"])}
        names = {**self.files.names(view.lang), "first": self.files.first(view.lang)}
        return page(
            *(atlas, view, own, names, shown),
            start=self.start,
            watch=self.watch,
            workshop=self.workshop,
        )


def page(
    atlas: Atlas,
    view: ViewState,
    parts: Mapping[str, str],
    files: Mapping[str, Any],
    card: Card | None = None,
    start: str = "",
    watch: str | None = None,
    others: Mapping[str, Atlas] | None = None,
    is_alone: bool = False,
    workshop: str = "",
) -> str:
    """Render the first response of a view; `parts` are Dash's own pieces of HTML.

    A page without an address of its own has no card; `start` is the query that it opens
    with when its address chooses nothing. With a version to `watch` it asks for newer ones. With
    `others` it can be opened in their languages too, without a server; one that is alone has no
    files beside it.
    """
    chosen, all_parts = select(atlas, view), initial(atlas.numbers).show
    lanes = strip(atlas, replace(view, event=focus(atlas.numbers, view)))
    t, axis = Speaker(atlas.texts), opening(atlas.numbers["span"], view)
    return _TEMPLATE.render(
        t=t,
        heading=_heading(atlas, view, t),
        atlas=atlas,
        view=view,
        title=preview.title(atlas, view),
        bare=[part for part in all_parts if part not in view.show],
        poster=poster(atlas, view, follows=True),
        count=preview.count(atlas, chosen),
        status=preview.status(atlas, view, chosen),
        rows=rows(atlas, view, chosen),
        report=atlas.texts["report"],
        opened=opened(atlas, view, chosen, start),
        is_alone=is_alone,
        actor=actor(atlas, view, start),
        lesson=lesson(atlas, view),
        explained=explainer(atlas),
        eras=bands(atlas, axis),
        strip=_following(atlas, lanes.svg),
        shares=lanes.shares,
        ticks=timeline.ticks(atlas, axis),
        is_dated=is_dated(atlas.numbers),
        themes=_themes(atlas),
        colours=Markup(colours(atlas)),
        held={one.texts["lang"]: _held(one) for one in (atlas, *(others or {}).values())},
        others=others,
        languages=list(tongues(atlas.numbers, view, start)),
        files=files,
        parts=parts,
        card=card,
        start=start,
        watch=watch,
        workshop=workshop,
        head=inline("head"),
        early=inline("early"),
        picture=PICTURE,
        palette=look()["palette"],
    )


def _heading(atlas: Atlas, view: ViewState, t: Speaker) -> str:
    if view.place:
        return preview.places(atlas, view, t)
    return preview.actors(atlas, view, t) if len(view.actor) > 1 else t("list.title")


@cache
def inline(name: str) -> str:
    """Give a script that stands in the page: `head` at its top, `early` after the picture."""
    path = resources.files("dashboard.server") / "static" / f"{name}.js"
    return path.read_text("utf-8").strip()


def held(atlas: Atlas) -> dict[str, Markup]:
    """Give what the page puts in its parts by their ids, which is the same in every view."""
    t = Speaker(atlas.texts)
    parts = {
        "layers": layers.sheet(atlas, t),
        "sources": lens.sheet(atlas, t),
        "lane-names": dock.lane_names(atlas),
    }
    return {name: markup(part) for name, part in parts.items()}


_held = once(held)


def _following(atlas: Atlas, svg: str) -> str:
    """Let the colours of a drawing follow those of the page."""
    names = {look()["page"]["paper"]: painted()["page"]["paper"]}
    for name, colour in zip(*atlas.numbers["themes"].values(), strict=True):
        names.setdefault(colour, of_theme(name, colour))
    for colour, name in names.items():
        svg = svg.replace(f'"{colour}"', f'"{name}"')
    return svg


def colours(atlas: Atlas) -> str:
    """Give the style of a collection's themes, as light and as dark."""
    return _COLOURS.render(themes=_themes(atlas), letter=letter)


def _themes(atlas: Atlas) -> list[dict[str, str]]:
    columns = {
        **atlas.numbers["themes"],
        "dark": [dark(colour) for colour in atlas.numbers["themes"]["colour"]],
        **atlas.texts["themes"],
    }
    return [dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True)]
