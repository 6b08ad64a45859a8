"""The atlas' own files: numbers, texts and the live map, each named by its content."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from dash import Dash
from flask import Response

from dashboard.contract.columns import Atlas
from dashboard.page import live

DIGITS = 12
ENDPOINT = "atlas_data"


@dataclass(frozen=True)
class Files:
    """JSON texts by the names of their files, and which of them is what."""

    content: Mapping[str, str]
    payload: str
    texts: Mapping[str, str]
    """By language."""
    live: Mapping[str, str]
    """By language."""

    def names(self, lang: str) -> dict[str, Any]:
        """Tell a page in a language, whose addresses are relative, where everything is."""
        return {"payload": self.payload, "texts": dict(self.texts), "live": self.live[lang]}


def files(atlases: Mapping[str, Atlas]) -> Files:
    """Write the files of a collection in all its languages."""
    content: dict[str, str] = {}
    numbers = next(iter(atlases.values())).numbers
    return Files(
        content,
        payload=_add(content, "payload", _compact(numbers)),
        texts={
            lang: _add(content, f"texts.{lang}", _compact(atlas.texts))
            for lang, atlas in atlases.items()
        },
        live={
            lang: _add(content, "live", live.figure(atlas).to_json())
            for lang, atlas in atlases.items()
        },
    )


def _compact(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _add(content: dict[str, str], stem: str, text: str) -> str:
    name = f"{stem}.{sha256(text.encode()).hexdigest()[:DIGITS]}.json"
    content[name] = text
    return name


def register(app: Dash, held: Files) -> None:
    """Serve the files beside the page; call it before `http.register`."""
    for name, text in held.content.items():
        address = app.config.routes_pathname_prefix + name
        app.server.add_url_rule(address, f"{ENDPOINT}.{name}", _answering(text.encode()))


def _answering(body: bytes) -> Callable[[], Response]:
    return lambda: Response(body, mimetype="application/json")
