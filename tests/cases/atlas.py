"""The invented collection as the columns that both sides read."""

from __future__ import annotations

from math import dist
from typing import Any

from tests.cases.arrowhead import head
from tests.cases.collection import (
    ACTOR_KINDS,
    ACTORS,
    ALIASES,
    CLAIMS,
    CONTEXT,
    EVENTS,
    FIELDS,
    FILES,
    FORMS,
    GUESSED,
    INTERPRETATIONS,
    LINES,
    LINKS,
    MARKS,
    MOMENTS,
    OF_THE_SECOND,
    PLACES,
    PRECISIONS,
    ROLES,
    SIGNIFICANCE,
    SOURCES,
    STANCES,
    STATUSES,
    STEPS,
    STEPS_SAID,
    TAKES,
    TERM_ALIASES,
    TERMS,
    THEMES,
    TITLES,
    WAYS,
    Moment,
)
from tests.cases.days import first_last
from tests.cases.look import LOOK
from tests.cases.mercator import project

FOLD = LOOK["marks"]["fold"]
BOUNDS = "start_earliest start_latest end_earliest end_latest"


def atlas() -> dict[str, Any]:
    return {"numbers": numbers(), "texts": texts(), "areas": areas()}


def numbers() -> dict[str, Any]:
    return {
        "name": "two-towns",
        "version": "1.2.0",
        "hash": "1a2b3c4d" * 8,
        "languages": ["en", "fr"],
        "span": [first_last("1958")[0], first_last("2001")[1]],
        "unit": "month",
        "home": [5.0, 15.0, 45.0, 60.0],
        "views": {
            "country": ["XA", "XB"],
            "bounds": [[9.7, 19.7, 10.4, 20.4], [39.5, 55, 41.5, 56.5]],
        },
        "themes": {"id": list(THEMES), "colour": [colour for colour, _, _ in THEMES.values()]},
        "statuses": STATUSES,
        "roles": ROLES,
        "stances": STANCES,
        "precisions": PRECISIONS,
        "actor_kinds": ACTOR_KINDS,
        "forms": FORMS,
        "moments": MOMENTS,
        "marks": MARKS,
        "events": _events(),
        "members": _columns(f"event {BOUNDS} each", []),
        "links": _links(),
        "places": _places(),
        "lines": {"place": [], "lon": [], "lat": []},
        "fold": [_fold(level / FOLD["levels"]) for level in range(FOLD["zooms"] * FOLD["levels"])],
        "routes": _routes(),
        "claims": _claims(),
        "sources": _sources(),
        "files": {"id": list(FILES), "under": [False] * len(FILES)},
        "actors": {
            "id": _ids(ACTORS),
            "kind": [ACTOR_KINDS.index(row[1]) for row in ACTORS],
            "source": [_source(row[2]) for row in ACTORS],
        },
        "takes": {
            "event": [_ids(EVENTS).index(event) for event, _, _ in TAKES],
            "actor": [_ids(ACTORS).index(actor) for _, actor, _ in TAKES],
        },
        "media": _columns("event kind file address width height url fetch licence", []),
        "eras": {
            "id": ["early-years", "late-years"],
            "start": [first_last("1958")[0], first_last("1968-12")[0]],
            "end": [first_last("1968-11")[1], first_last("2001")[1]],
        },
        "tours": {"id": ["harbour-walk", "minting"], "minutes": [10, None]},
        "steps": _steps(),
        "related": {"event": [4, 5, 1], "other": [5, 4, 3]},
        "release": {
            "pin": "1.2.0-1a2b3c4d1a2b",
            "released": True,
            "since": {
                "1.1.0-5e6f7a8b9c0d": {"added": ["watch"], "removed": [], "altered": ["charter"]}
            },
        },
    }


def _steps() -> dict[str, Any]:
    rows = [
        [*row[:2], *(first_last(row[2][side])[side] for side in (0, 1)), *row[3:]] for row in STEPS
    ]
    return _columns("tour event start end view query sources", rows)


def _source(name: str | None) -> int | None:
    return None if name is None else _ids(SOURCES).index(name)


def areas() -> dict[str, Any]:
    return {
        "type": "FeatureCollection",
        "features": [_area(row) for row in PLACES if row[8]],
    }


def _ids(rows: list[Any]) -> list[str]:
    return [row[0] for row in rows]


def _columns(names: str, rows: list[list[Any]]) -> dict[str, list[Any]]:
    return {name: [row[k] for row in rows] for k, name in enumerate(names.split())}


def _side(moment: Moment | None) -> list[int | None]:
    if moment is None:
        return [None, None, None]
    text, precision, mark = moment
    return [first_last(text)[0], MOMENTS.index(precision), MARKS.index(mark)]


def _said(rows: list[tuple[int | None, Moment | None, Moment | None]]) -> dict[str, Any]:
    names = "form start start_precision start_mark end end_precision end_mark"
    columns = _columns(names, [[form, *_side(start), *_side(end)] for form, start, end in rows])
    return {**columns, "parts": [[] for _ in rows]}


def _events() -> dict[str, Any]:
    days = [[first_last(text)[0] for text in row[4]] for row in EVENTS]
    bounds = _columns(BOUNDS, days)
    return {
        "id": _ids(EVENTS),
        "date": [row[1] for row in EVENTS],
        "said": _said([(FORMS.index(row[2]), row[3][0], row[3][1]) for row in EVENTS]),
        **bounds,
        "theme": [list(THEMES).index(row[5]) for row in EVENTS],
        "status": [STATUSES.index(row[6]) for row in EVENTS],
        "independent": [row[7] for row in EVENTS],
        "context": [row[0] in CONTEXT for row in EVENTS],
        "significance_source": [_source(SIGNIFICANCE.get(row[0], ("", None))[1]) for row in EVENTS],
        "file": [int(row[0] in OF_THE_SECOND) for row in EVENTS],
    }


def _links() -> dict[str, Any]:
    return {
        "event": [_ids(EVENTS).index(event) for event, _, _ in LINKS],
        "place": [_ids(PLACES).index(place) for _, place, _ in LINKS],
        "role": [ROLES.index(role) for _, _, role in LINKS],
    }


def _places() -> dict[str, Any]:
    return {
        "id": _ids(PLACES),
        "lon": [row[1] for row in PLACES],
        "lat": [row[2] for row in PLACES],
        "precision": [PRECISIONS.index(row[3]) for row in PLACES],
        "kind": [row[4] for row in PLACES],
        "until": [None for _ in PLACES],
        "country": [row[5] for row in PLACES],
        "part_of": [row[6] for row in PLACES],
        "accuracy_km": [5.0, 0.1, None, 5.0, 2.5, None, None],
        "own": [False for _ in PLACES],
        "label": [_middle(row) for row in PLACES],
        "bounds": [row[8] or [row[1], row[2], row[1], row[2]] for row in PLACES],
        "surroundings": [3.0 * (row[0] == "vessar-mint") for row in PLACES],
    }


def _middle(row: Any) -> list[float]:
    if row[1] is not None:
        return [row[1], row[2]]
    west, south, east, north = row[8]
    return [(west + east) / 2, (south + north) / 2]


def _area(row: Any) -> dict[str, Any]:
    west, south, east, north = row[8]
    ring = [[west, south], [east, south], [east, north], [west, north], [west, south]]
    return {
        "type": "Feature",
        "properties": {"id": row[0]},
        "geometry": {"type": "Polygon", "coordinates": [ring]},
    }


def _fold(zoom: float) -> list[int]:
    """Let the heaviest place that is left take what lies about it, until none is left."""
    at = {
        i: project(lon, lat, zoom)
        for i, (_, lon, lat, *_) in enumerate(PLACES)
        if lon is not None and lat is not None
    }
    joins = list(range(len(PLACES)))
    for i in sorted(at, key=lambda i: (-_weight(PLACES[i][0]), i)):
        if i in at:
            near = [j for j in at if dist(at[i], at[j]) <= FOLD["radius"]]
            for j in near:
                joins[j] = i
                del at[j]
    return joins


def _weight(place: str) -> int:
    """Count a place's events, and those of the places in it once more."""
    inside = [row[0] for row in PLACES if row[6] == place]
    return sum(len({e for e, p, _ in LINKS if p == name}) for name in [place, *inside])


def _routes() -> dict[str, Any]:
    lift: list[float | None] = [None, None]
    drawn = [[*line, lift, *head(line), lift] for line in LINES]
    return {
        "origin": [_ids(PLACES).index(origin) for origin, _, _ in WAYS],
        "destination": [_ids(PLACES).index(end) for _, end, _ in WAYS],
        "events": [[_ids(EVENTS).index(event) for event in held] for _, _, held in WAYS],
        "lon": [[lon for lon, _ in path] for path in drawn],
        "lat": [[lat for _, lat in path] for path in drawn],
    }


def _claims() -> dict[str, Any]:
    sources = _ids(SOURCES)
    return {
        "event": [_ids(EVENTS).index(row[0]) for row in CLAIMS],
        "source": [sources.index(row[1]) for row in CLAIMS],
        "stance": [STANCES.index(row[2]) for row in CLAIMS],
        "via": [None if row[3] is None else sources.index(row[3]) for row in CLAIMS],
        "probable": [row[5] in GUESSED for row in CLAIMS],
    }


def _sources() -> dict[str, Any]:
    issued: Any = [(None if row[3] is None else 0, row[3], None) for row in SOURCES]
    return {
        "id": _ids(SOURCES),
        "kind": [row[1] for row in SOURCES],
        "url": [row[2] for row in SOURCES],
        "issued": _said(issued),
        "accessed": _said([(None, None, None) for _ in SOURCES]),
        "probable": [False for _ in SOURCES],
    }


def texts() -> dict[str, Any]:
    return {
        "lang": "en",
        "locale": "en-GB",
        "words": {},
        "dates": {},
        "title": "Two towns & the sea",
        "description": "An invented collection; <b>nothing</b> in it happened.",
        "examples": ["fair", "Örlund", "Ёлка"],
        "views": ["Tamarél", "Nordrik"],
        "original": {
            "lang": "",
            "name": "",
            "whole": False,
            "title": [],
            "summary": [],
            "significance": [],
            "claim": [],
            "alt": [],
            "caption": [],
        },
        "themes": {
            "title": [title for _, title, _ in THEMES.values()],
            "letter": [letter for _, _, letter in THEMES.values()],
        },
        "events": {
            "title": [row[8] for row in EVENTS],
            "summary": [row[9] for row in EVENTS],
            "significance": [SIGNIFICANCE.get(row[0], ("", ""))[0] for row in EVENTS],
            "aliases": [TITLES.get(row[0], "") for row in EVENTS],
        },
        "places": {
            "name": [row[7] for row in PLACES],
            "aliases": [ALIASES.get(row[0], "") for row in PLACES],
            "coordinates_from": [
                "survey",
                "survey",
                "",
                "survey",
                "an old chart",
                "atlas",
                "atlas",
            ],
        },
        "claims": {
            "claim": [row[4] for row in CLAIMS],
            "attributed_to": [row[5] for row in CLAIMS],
            "locator": [row[6] for row in CLAIMS],
        },
        "sources": {
            "title": [row[4] for row in SOURCES],
            "short": [row[5] for row in SOURCES],
            "publisher": [row[6] for row in SOURCES],
            "voice": ["" for _ in SOURCES],
            "written": ["" for _ in SOURCES],
            "note": [row[7] for row in SOURCES],
            "cited": {"plain": [f"{row[4]}." for row in SOURCES]},
        },
        "actors": {
            "name": [row[3] for row in ACTORS],
            "offices": [row[4] for row in ACTORS],
            "spellings": [row[5] for row in ACTORS],
            "summary": [row[6] for row in ACTORS],
        },
        "takes": {"role": [role for _, _, role in TAKES]},
        "media": _columns("alt caption credit", []),
        "files": {"title": list(FILES.values())},
        "fields": _columns("event name value", [_kept(row) for row in FIELDS]),
        "interpretations": _columns("event text", [_kept(row) for row in INTERPRETATIONS]),
        "report": _report(),
        "glossary": {
            "term": [row[0] for row in TERMS],
            "spellings": [row[1] for row in TERMS],
            "aliases": [TERM_ALIASES.get(row[0], "") for row in TERMS],
            "meaning": [row[2] for row in TERMS],
            "source": [_source(row[3]) for row in TERMS],
        },
        "styles": {"plain": "Plain"},
        "eras": {
            "title": ["The early years", "The late years"],
            "summary": ["Before the return.", "After it <and since>."],
            "boundary": ["", "The return of December 1968"],
        },
        "steps": _columns("title text question answer", STEPS_SAID),
        "related": ["Same place: Örlund", "Same place: Örlund", "Same voice: Ida Vrenn"],
        "cite": _cite(),
    }


def _kept(row: tuple[str, ...]) -> list[Any]:
    return [_ids(EVENTS).index(row[0]), *row[1:]]


def _report() -> dict[str, Any]:
    """Tell of the first file that one of its rows is not shown."""
    nothing = {"where": [], "why": [], "more": 0}
    left_out = {"where": ["row 8, When, “<soon>”"], "why": ["no date & no place"], "more": 2}
    read = {
        "heading": ["When: dates in words"],
        "n": [4],
        "examples": [["“2 March 1958” → 1958-03-02 (row 3)", "…"]],
    }
    none: dict[str, Any] = {"heading": [], "n": [], "examples": []}
    first = ("9 rows: 6 on the map and the timeline, 3 left out.", left_out, read)
    second = ("3 rows: 3 on the map and the timeline.", nothing, none)
    return {
        "said": "3 left out",
        "files": [
            {
                "file": name,
                "format": kind,
                "account": account,
                "left_out": out,
                "aside": nothing,
                "notes": notes,
            }
            for name, kind, (account, out, notes) in zip(
                FILES.values(), ["table", "workbook"], [first, second], strict=True
            )
        ],
    }


def _cite() -> dict[str, Any]:
    return {
        "item": {
            "id": "two-towns",
            "type": "webpage",
            "title": "Two towns & the sea: the crash of 1929",
            "version": "1.2.0",
            "author": [{"literal": "The Two Towns Society"}],
            "custom": {"licence": "CC BY 4.0"},
        },
        "styles": {
            "plain": {
                "parts": [
                    {"text": "The Two Towns Society. Two towns & the sea: the crash of 1929. "},
                    {"of": "url"},
                    {"text": ", read on "},
                    {"of": "day"},
                    {"text": " "},
                    {"of": "month"},
                    {"text": " "},
                    {"of": "year"},
                    {"text": "."},
                ],
                "months": [
                    "January", "February", "March", "April", "May", "June", "July", "August",
                    "September", "October", "November", "December",
                ],
            }
        },
    }  # fmt: skip
