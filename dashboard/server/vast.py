"""Tiles, pages of the list and cards of an atlas whose events are not sent whole."""

from __future__ import annotations

import json
import re
import shutil
import threading
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

import numpy as np
from dash import Dash
from flask import Response, request, send_file

from dashboard.payload.listed import listed
from dashboard.server import data
from events.index.leaf import Places
from events.index.listing.asked import Asked, UnknownCursorError
from events.index.listing.index import Counted, Index
from events.index.pyramid.write import Beside, write
from events.problems import UnreadableError

ENDPOINT = "vast"
TILES, FOUND = "tiles/", "found/"
EVENTS, EVENT, SEARCH = "events.json", "event.json", "found.json"
EPOCH: Final = date(1970, 1, 1)
MOST: Final = 50
"""Events of a page of the list."""
LONGEST: Final = 200
"""Characters of a search."""
MOST_PLACES: Final = 50
KEPT: Final = 64
"""Searches whose tiles are kept, those asked for last."""
LATELY: Final = 4
"""Questions whose counts are remembered while their tiles are made."""
NOWHERE: Final = Places([""], np.full(1, np.nan), np.full(1, np.nan))
_VERSION: Final = re.compile(r"[0-9a-f]{12}")
_TILE: Final = re.compile(
    r"(pyramid\.json|root\.bin|root\.days\.bin|(root\.sources|\d+/\d+/\d+)(\.\d+)?\.bin)"
)


class _BadRequestError(ValueError):
    """What a request asks for makes no sense; one line."""


class Vast:
    """An index, and the folders in which tiles lie."""

    def __init__(self, index: Index, folder: Path, languages: Sequence[str]) -> None:
        self.index, self.folder, self.languages = index, folder, languages
        self.ids = [str(theme["id"]) for theme in index.folded.themes]
        self.sources = [source["id"] for source in index.folded.sources]
        self._asking = threading.Lock()
        self._lately: dict[str, tuple[Counted, Counted]] = {}
        self.tiles, self.version = index.tiles(folder / TILES)

    def names(self) -> dict[str, str]:
        """Tell a page where to ask."""
        return {
            "tiles": f"{TILES}{self.version}/",
            "events": EVENTS,
            "event": EVENT,
            "found": SEARCH,
            **self._told(),
        }

    def _told(self) -> dict[str, str]:
        """Tell why the counts are those of an earlier day, where they are."""
        said = self.index.said
        if said is None or not said.failed:
            return {}
        day = datetime.fromisoformat(said.counted).date() - EPOCH
        return {"counted": str(day.days), "failed": said.public}

    def asked(self, given: Mapping[str, str]) -> Asked:
        """Read what a list is asked for."""
        days = _day("from", given), _day("to", given)
        window = None if None in days else (int(days[0] or 0), int(days[1] or 0))
        return replace(self._where(given), days=window, themes=self._on(given.get("themes")))

    def search(self, given: Mapping[str, str]) -> str:
        """Write what matches, with tiles if they are asked for; give the folder's name.

        What is there already is not written again.
        """
        asked, is_whole = self._where(given), given.get("tiles") == "1"
        kept = self.folder / FOUND / f"{_key(asked, is_whole)}.txt"
        with suppress(OSError):
            version = kept.read_text("utf-8")
            if (self.folder / FOUND / version).is_dir():
                kept.touch()
                return version
        version = self._written(asked, is_whole)
        kept.write_text(version, "utf-8")
        self._forget()
        return version

    def _counted(self, asked: Asked) -> tuple[Counted, Counted]:
        """Count what matches; counts and tiles of a question are asked for side by side."""
        key = _key(asked)
        with self._asking:
            if key not in self._lately:
                self._lately[key] = self.index.counted(asked)
                for old in [*self._lately][:-LATELY]:
                    del self._lately[old]
            return self._lately[key]

    def _written(self, asked: Asked, is_whole: bool) -> str:
        months, days = self._counted(asked)
        leaf, spans, places, undated = months.leaf, months.spans, NOWHERE, months.undated
        if is_whole:
            leaf, spans, places, undated = self.index.found(asked)
        never = leaf.by_theme(undated, len(self.ids)).tolist()
        beside = Beside((days.leaf, days.spans), never, forks=False)
        return write(self.folder / FOUND, leaf, spans, places, self.ids, beside=beside)

    def _on(self, given: str | None) -> tuple[int, ...] | None:
        if given is None:
            return None
        return _positions("theme", given, self.ids)

    def _where(self, given: Mapping[str, str]) -> Asked:
        wanted = [one for one in given.get("place", "").split(",") if one]
        most = len(self.index.folded.places.name)
        odd = [one for one in wanted if not _is_row(one, most)]
        if odd or len(wanted) > MOST_PLACES:
            raise _BadRequestError(
                f"expected at most {MOST_PLACES} places, each from 0 to {most - 1}"
            )
        q = given.get("q", "")
        if len(q) > LONGEST:
            raise _BadRequestError(f"expected a search of at most {LONGEST} characters")
        sources = _positions("source", given.get("sources", ""), self.sources)
        places = tuple(sorted({int(one) for one in wanted}))
        return Asked(places=places, q=q, sources=tuple(sorted(sources)))

    def _forget(self) -> None:
        """Let go of searches that nobody has asked for lately."""
        told = sorted((self.folder / FOUND).glob("*.txt"), key=lambda one: one.stat().st_mtime)
        held = {one.read_text("utf-8") for one in told[-KEPT:]}
        for one in told[:-KEPT]:
            version = one.read_text("utf-8")
            one.unlink(missing_ok=True)
            if version not in held:
                shutil.rmtree(self.folder / FOUND / version, ignore_errors=True)


def register(app: Dash, vast: Vast) -> None:
    """Answer beside the page; call it before `http.register`."""
    prefix = app.config.routes_pathname_prefix
    routes: dict[str, Callable[..., Response]] = {
        EVENTS: lambda: _json(lambda: _events(vast, request.args)),
        EVENT: lambda: _json(lambda: _event(vast, request.args)),
        SEARCH: lambda: _json(lambda: _found(vast, request.args)),
    }
    for name, view in routes.items():
        app.server.add_url_rule(f"{prefix}{name}", f"{ENDPOINT}.{name}", view)
    for kind, held in ((TILES, vast.tiles), (FOUND, vast.folder / FOUND)):
        app.server.add_url_rule(
            f"{prefix}{kind}<version>/<path:name>",
            f"{data.ENDPOINT}.{kind}",
            lambda version, name, held=held: _tile(held, version, name),
        )


def _events(vast: Vast, given: Mapping[str, str]) -> dict[str, Any] | None:
    found = vast.index.page(vast.asked(given), given.get("after", ""), MOST)
    return listed(found, _language(vast, given))


def _event(vast: Vast, given: Mapping[str, str]) -> dict[str, Any] | None:
    found = vast.index.one(given.get("id", ""))
    return None if found is None else listed(found, _language(vast, given))


def _found(vast: Vast, given: Mapping[str, str]) -> dict[str, Any]:
    version = vast.search(given)
    told = (vast.folder / FOUND / version / "pyramid.json").read_text("utf-8")
    return {"base": f"{FOUND}{version}/", "pyramid": json.loads(told)}


def _language(vast: Vast, given: Mapping[str, str]) -> str:
    lang = given.get("lang", "")
    return lang if lang in vast.languages else vast.languages[0]


def _json(answer: Callable[[], dict[str, Any] | None]) -> Response:
    try:
        made, status = answer() or {"error": "there is no such event"}, 200
    except _BadRequestError as error:
        made, status = {"error": str(error)}, 400
    except UnknownCursorError as error:
        made, status = {"error": str(error)}, 400
    except UnreadableError as error:
        made, status = {"error": str(error)}, 503
    except OSError as error:
        made, status = {"error": unwritten(error)}, 503
    if "error" in made and status == 200:
        status = 404
    text = json.dumps(made, ensure_ascii=False, separators=(",", ":"))
    return Response(text, status=status, mimetype="application/json")


def unwritten(error: OSError) -> str:
    """Say why tiles cannot be written."""
    return f"tiles cannot be written: {error.strerror or error}"


def _tile(folder: Path, version: str, name: str) -> Response:
    path = folder / version / name
    if not _VERSION.fullmatch(version) or not _TILE.fullmatch(name) or not path.is_file():
        text = json.dumps({"error": "there is no such tile"})
        return Response(text, status=404, mimetype="application/json")
    kind = "application/json" if name.endswith(".json") else "application/octet-stream"
    return send_file(path, kind, etag=False)


def _day(key: str, given: Mapping[str, str]) -> int | None:
    value = given.get(key)
    if value is None:
        return None
    if not re.fullmatch(r"-?\d{1,12}", value, re.ASCII):
        raise _BadRequestError(f"expected days since 1970-01-01 in {key}, found {value[:20]!r}")
    return int(value)


def _key(asked: Asked, is_whole: bool = False) -> str:
    """Name a question."""
    told = json.dumps([asked.places, asked.q, asked.sources, is_whole])
    return sha256(told.encode()).hexdigest()[: data.DIGITS]


def _positions(what: str, given: str, ids: Sequence[str]) -> tuple[int, ...]:
    """Give where the ids that are named stand."""
    wanted = [one for one in given.split(",") if one]
    odd = [one for one in wanted if one not in ids]
    if odd:
        raise _BadRequestError(f"there is no {what} {odd[0][:LONGEST]!r}")
    return tuple(ids.index(one) for one in dict.fromkeys(wanted))


def _is_row(text: str, most: int) -> bool:
    return bool(re.fullmatch(r"\d{1,9}", text, re.ASCII)) and int(text) < most
