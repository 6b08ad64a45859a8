"""The atlas' own files, each named by its content: numbers, texts, layout and maps."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Any

from babel import Locale
from dash import Dash
from dash.development.base_component import Component
from flask import Response
from plotly.io.json import to_json_plotly

from dashboard.contract.columns import Atlas
from dashboard.contract.files import words
from dashboard.page import context, live
from dashboard.payload.citations import Citing
from dashboard.picture.ground import address, ground, needed
from dashboard.server import plotly, scripts
from dashboard.view.speaker import direction
from dashboard.view.state import ViewState
from geodata.ground import VERSION, piece_text, pieces

DIGITS = 12
ENDPOINT = "atlas_data"
PIECES = "ground/"
"""How the names of the files begin that are pieces of the base map."""


class Content(Mapping[str, str]):
    """JSON texts by the names of their files; some are made when they are first asked for."""

    def __init__(self) -> None:
        self._texts: dict[str, str | Callable[[], str]] = {}

    def __setitem__(self, name: str, text: str) -> None:
        self._texts[name] = text

    def add_later(self, name: str, make: Callable[[], str]) -> None:
        """Hold a text that `make` gives."""
        self._texts[name] = make

    def __getitem__(self, name: str) -> str:
        text = self._texts[name]
        if not isinstance(text, str):
            text = self._texts[name] = text()
        return text

    def __iter__(self) -> Iterator[str]:
        return iter(self._texts)

    def __len__(self) -> int:
        return len(self._texts)


@dataclass(frozen=True)
class Files:
    """JSON texts by the names of their files, and which of them is what."""

    content: Mapping[str, str]
    payload: str
    texts: Mapping[str, str]
    """By language."""
    live: str
    context: Mapping[str, str]
    """By language."""
    ground: str
    """Where the pieces of the finer base map lie, and the finer outlines of areas."""
    citations: Mapping[str, str]
    """By language: the styles that few ask for."""
    answers: Mapping[str, Mapping[str, str]]
    """By language, and the question that Dash asks."""
    vast: Mapping[str, str] | None = None
    """Where the tiles and lists of an atlas are that is not sent whole."""

    def names(self, lang: str) -> dict[str, Any]:
        """Tell a page in a language, whose addresses are relative, where everything is."""
        return {
            "payload": self.payload,
            "texts": dict(self.texts),
            "live": self.live,
            "plotly": plotly.name(),
            "scripts": scripts.names(),
            "context": self.context[lang],
            "contexts": dict(self.context),
            "ground": self.ground,
            "citations": dict(self.citations),
            "downloads": "" if self.vast else "server",
            "answers": dict(sorted(self.answers.get(lang, {}).items())),
            **({"vast": dict(self.vast)} if self.vast else {}),
        }

    def spoken(self) -> dict[str, dict[str, Any]]:
        """Tell a page that can be opened in every language what differs by it."""
        return {
            lang: {
                "context": self.context[lang],
                "answers": dict(sorted(answers.items())),
                "direction": direction(Locale.parse(words(lang)["locale"], sep="-")),
            }
            for lang, answers in self.answers.items()
        }

    def closer(self) -> dict[str, str]:
        """Give the files that a page asks for when it draws more finely, by name."""
        pieces = (name for name in self.content if name.startswith(PIECES))
        seldom = (self.live, self.ground, *self.citations.values())
        return {name: self.content[name] for name in (*seldom, *pieces)}

    def taking(self, atlas: Atlas, view: ViewState, around: Iterable[str] = ()) -> Files:
        """Give the files with the pieces of the base map that a page of an atlas needs alone.

        Those `around` are needed too.
        """
        names = [*dict.fromkeys((*needed(atlas.numbers, view), *around))]
        content = {name: text for name, text in self.content.items() if name != self.ground}
        own = _add(content, "ground", ground(atlas, names))
        content |= {address(name): piece_text(name) for name in names}
        return replace(self, content=content, ground=own)

    def first(self, lang: str) -> list[str]:
        """Give what a page in a language needs before it can answer."""
        return [self.payload, self.texts[lang], *sorted(self.answers.get(lang, {}).values())]


def files(
    atlases: Mapping[str, Atlas],
    answers: Mapping[str, Mapping[str, str]],
    citing: Mapping[str, Citing],
) -> Files:
    """Write the files of a collection in all its languages; `answers` are JSON."""
    content = Content()
    any_atlas = next(iter(atlases.values()))
    return Files(
        content,
        payload=_add(content, "payload", _compact(any_atlas.numbers)),
        texts={
            lang: _add(content, f"texts.{lang}", _compact(atlas.texts))
            for lang, atlas in atlases.items()
        },
        live=_add(content, "live", _compact(live.whole(any_atlas))),
        context={
            lang: _add(content, f"context.{lang}", _compact(context.columns(atlas)))
            for lang, atlas in atlases.items()
        },
        ground=_add(content, "ground", ground(any_atlas)),
        citations={lang: _add_later(content, one) for lang, one in citing.items()},
        answers={
            lang: {
                question: _add(content, question.removeprefix("_dash-"), text)
                for question, text in said.items()
            }
            for lang, said in answers.items()
        },
    )


def answers(app: Dash, layouts: Mapping[str, Component]) -> dict[str, dict[str, str]]:
    """Give what Dash asks of its server at the start, once all callbacks are registered.

    Dash writes the attributes of a component in another order in each process.
    """
    with app.server.test_request_context():
        wiring = _compact(app.dependencies().get_json(), True)
    return {
        lang: {
            "_dash-layout": _compact(json.loads(to_json_plotly(layout)), True),
            "_dash-dependencies": wiring,
        }
        for lang, layout in layouts.items()
    }


def _compact(value: Any, in_order: bool = False) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=in_order)


def _add_later(content: Content, citing: Citing) -> str:
    """Name a file by what it is made from, and make it when it is asked for."""
    name = f"citations.{citing.lang}.{citing.digest()[:DIGITS]}.json"
    content.add_later(name, lambda: _compact(citing.make()))
    return name


def _add(content: dict[str, str] | Content, stem: str, text: str) -> str:
    name = f"{stem}.{sha256(text.encode()).hexdigest()[:DIGITS]}.json"
    content[name] = text
    return name


def register(app: Dash, held: Files) -> None:
    """Serve the files beside the page; call it before `http.register`."""
    views = {name: _answering(held.content, name) for name in held.content}
    first = scripts.vast_view() if held.vast else {}
    for name, view in {**views, **scripts.views(), **first}.items():
        path = app.config.routes_pathname_prefix + name
        app.server.add_url_rule(path, f"{ENDPOINT}.{name}", view)
    app.server.add_url_rule(
        f"{app.config.routes_pathname_prefix}{PIECES}<version>/<name>.json",
        f"{ENDPOINT}.{PIECES}",
        _piece,
    )


def _piece(version: str, name: str) -> Response:
    if version != VERSION:
        return _missing(f"the base map {version!r} is not here; this is {VERSION!r}")
    if name not in pieces():
        return _missing(f"the base map has no piece {name!r}")
    return Response(piece_text(name), mimetype="application/json")


def _missing(why: str) -> Response:
    return Response(json.dumps({"error": why}), status=404, mimetype="application/json")


def _answering(content: Mapping[str, str], name: str) -> Callable[[], Response]:
    return lambda: Response(content[name].encode(), mimetype="application/json")
