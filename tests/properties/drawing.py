"""Collections drawn by chance: every kind of value that a teacher's files may hold."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from string import ascii_uppercase
from typing import Any

from hypothesis import strategies as st

from dashboard.contract.files import look
from events.dates import DateError, bounds
from events.rules.bibliography import TYPES
from events.schema import POINT_PRECISIONS, ROLES, STANCES, TABLES
from geodata.gazetteer import AREA_PRECISIONS, load_gazetteer

Files = dict[str, str]
Rows = list[dict[str, Any]]

ODD_TEXTS = (
    "x" * 400,
    "שלום לכולם!",
    "مرحبا بالعالم.",
    "\u202eright to left",
    "👩‍👩‍👧‍👦 e\u0301\u0323 Z͑ͫ̓ͪ",
    "<b onclick='x()'>\"bold\"</b> & </script><!-- ]]>",
    "two\u2028lines\u2029and\nmore\r\nof\tthem",
    "{0} {n} {name} %s $1 \\1 $& ${x}",
    "=1+1",
    "__proto__",
    "bell \x07, tab \x0b, end \x7f\x85",
    ".",
    "\ue000\ue100\ue110\ufffe\uffff",
    "1961-05-04",
    "NaN",
)
ODD_IDS = ("constructor", "nan", "null", "true", "0", "1", "home", "events", "e-1", "a" * 120)
EDGES = (-180.0, -179.999, 0.0, 0.004, 55.5, 179.999, 180.0)
POLES = (-90.0, -85.06, -85.0, -0.004, 0.0, 48.2, 85.0, 85.06, 90.0)
LANGUAGES = ("en", "fr", "ru", "he", "constructor")

texts = st.sampled_from(ODD_TEXTS) | st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
filled = texts.filter(lambda text: bool(text.strip()))
optional = st.just("") | texts
_plain = st.from_regex(r"[a-z0-9]{1,6}(-[a-z0-9]{1,6}){0,2}", fullmatch=True)
slugs = st.sampled_from(ODD_IDS) | _plain
countries = st.just("") | st.text(ascii_uppercase, min_size=2, max_size=2)


def _is_date(text: str) -> bool:
    try:
        bounds(text)
    except DateError:
        return False
    return True


def _masked(year: int, hidden: int) -> str:
    digits = f"{abs(year):04}"
    shown = digits[: 4 - hidden] + "X" * hidden
    return f"-{shown}" if year < 0 else shown


years = st.sampled_from([-9999, -1, 0, 1, 44, 1582, 1960, 1970, 9999]) | st.integers(-9999, 9999)
masks = st.builds(_masked, years, st.sampled_from([0, 0, 0, 1, 2, 3, 4]))
months = st.builds("{}-{}".format, masks, st.sampled_from(["01", "02", "12", "0X", "1X", "XX"]))
days = st.builds("{}-{}".format, months, st.sampled_from(["01", "30", "31", "X1", "3X", "XX"]))
moments = st.builds(
    "{}{}".format, masks | months | days, st.sampled_from(["", "", "", "?", "~", "%"])
).filter(_is_date)
ends = st.just("..") | moments
dates = moments | st.builds("{}/{}".format, ends, ends).filter(_is_date)
"""Every form of the profile, from 10000 BC to 9999."""


def unique(ids: st.SearchStrategy[str], most: int) -> st.SearchStrategy[list[str]]:
    return st.lists(ids, min_size=1, max_size=most, unique=True)


@st.composite
def collections(draw: st.DrawFn) -> Files:
    """Draw the files of a collection folder; most of them are valid."""
    themes = draw(_themes())
    sources = draw(_sources())
    ids = [source["id"] for source in sources]
    events = draw(unique(slugs, 5))
    places, own = draw(_places())
    rows: Rows = []
    claims: Rows = []
    for event in events:
        stances = draw(st.lists(st.sampled_from(STANCES), min_size=1, max_size=3))
        claims += [_claim(draw, event, stance, ids) for stance in stances]
        rows.append(
            {
                "id": event,
                "title": draw(filled),
                "date": draw(dates),
                "theme": draw(st.sampled_from(themes))["id"],
                "status": "",
                "summary": draw(optional),
            }
        )
    tables = {
        "events": rows,
        "claims": claims,
        "event_places": [link for event in events for link in draw(_links(event, places))],
        "places": own,
        "eras": draw(_eras()),
        "relations": draw(_relations(events)),
    }
    written = {TABLES[name].file: _csv(TABLES[name].columns, held) for name, held in tables.items()}
    return {
        **written,
        "sources.json": json.dumps(sources),
        "datapackage.json": json.dumps(draw(_metadata(themes))),
    }


def _csv(columns: tuple[str, ...], rows: Rows) -> str:
    """Write rows as CSV."""
    stream = io.StringIO(newline="")
    writer = csv.DictWriter(stream, columns)
    writer.writeheader()
    writer.writerows(rows)
    return stream.getvalue()


def write(files: Files, folder: Path) -> Path:
    """Write the files of a collection into a folder."""
    folder.mkdir(exist_ok=True)
    for name, text in files.items():
        (folder / name).write_bytes(text.encode("utf-8"))
    return folder


@st.composite
def _themes(draw: st.DrawFn) -> list[dict[str, Any]]:
    ids = draw(unique(slugs, 9))
    own = st.from_regex("#[0-9a-f]{6}", fullmatch=True)
    colours = st.sampled_from([None, *look()["palette"]]) | own
    titles = filled | st.dictionaries(st.sampled_from(LANGUAGES), filled, min_size=1)
    letters = st.lists(st.sampled_from("ABÄЯ9ж"), unique_by=str.upper, max_size=6)
    given = dict(zip(ids, draw(letters), strict=False))
    return [
        {
            "id": name,
            "title": draw(titles),
            "colour": draw(colours),
            "letter": given.get(name),
        }
        for name in ids
    ]


@st.composite
def _metadata(draw: st.DrawFn, themes: list[dict[str, Any]]) -> dict[str, Any]:
    people = st.lists(st.fixed_dictionaries({"title": texts}) | texts, max_size=3)
    return {
        "name": draw(filled),
        "title": draw(filled),
        "themes": themes,
        **draw(
            st.fixed_dictionaries(
                {},
                optional={
                    "version": st.sampled_from(["1", "2.0.1", "2024-05", "0.1+local"]),
                    "description": texts,
                    "languages": st.lists(st.sampled_from(LANGUAGES)),
                    "contributors": people,
                },
            )
        ),
    }


@st.composite
def _sources(draw: st.DrawFn) -> list[dict[str, Any]]:
    return [draw(_source(name)) for name in draw(unique(slugs, 2))]


def _source(name: str) -> st.SearchStrategy[dict[str, Any]]:
    parts = st.lists(
        st.integers(-3000, 2100) | st.sampled_from(["1961", "476"]), min_size=1, max_size=1
    ) | st.tuples(st.integers(1, 2100), st.integers(1, 12)).map(list)
    issued = st.fixed_dictionaries({"date-parts": st.lists(parts, min_size=1, max_size=2)})
    people = st.lists(
        st.fixed_dictionaries({"family": filled, "given": optional})
        | st.fixed_dictionaries({"literal": filled}),
        max_size=3,
    )
    return st.fixed_dictionaries(
        {"id": st.just(name), "type": st.sampled_from(TYPES), "title": filled},
        optional={
            "issued": issued | st.fixed_dictionaries({"literal": texts}),
            "author": people,
            "editor": people,
            "publisher": texts,
            "container-title": texts,
            "title-short": texts,
            "note": texts,
            "volume": st.integers(0, 99) | texts,
            "page": texts,
            "edition": texts | st.integers(1, 9),
            "URL": st.sampled_from(["https://a.example/?a=1&b='\"<>", "http://a.example/\u2028"]),
            "custom": st.sampled_from([{}, {"outside": True}, {"cited-by": []}]),
            "language": texts,
        },
    )


@st.composite
def _places(draw: st.DrawFn) -> tuple[list[str], Rows]:
    frame = load_gazetteer().frame
    areas = sorted(frame.index[frame["precision"].isin(AREA_PRECISIONS)])
    given = draw(st.lists(st.sampled_from(areas), max_size=2, unique=True))
    free = slugs.filter(lambda name: name not in frame.index)
    names = draw(st.lists(free, min_size=0 if given else 1, max_size=4, unique=True))
    lon = st.sampled_from(EDGES) | st.floats(-180, 180)
    lat = st.sampled_from(POLES) | st.floats(-90, 90)
    spot = draw(st.tuples(lat, lon))
    spots = st.just(spot) if draw(st.booleans()) else st.tuples(lat, lon)
    rows = []
    for name in names:
        at, precision = draw(spots), draw(st.sampled_from(POINT_PRECISIONS))
        wholes = ["", *names, *given] if precision == "site" else [""]  # a town is its own point
        rows.append(
            {
                "id": name,
                "name": draw(filled),
                "name_fr": draw(optional),
                "lat": at[0],
                "lon": at[1],
                "precision": precision,
                "kind": draw(optional),
                "country": draw(countries),
                "part_of": draw(st.sampled_from(wholes)),
                "coordinates_from": draw(filled),
                "accuracy_km": draw(st.sampled_from(["", "0", "0.5", "1e3"])),
            }
        )
    return [*given, *names], rows


def _claim(draw: st.DrawFn, event: str, stance: str, ids: list[str]) -> dict[str, Any]:
    source = draw(st.sampled_from(ids))
    return {
        "event_id": event,
        "claim": draw(filled),
        "source_id": source,
        "stance": stance,
        "attributed_to": draw(optional),
        "locator": draw(optional),
        "via": draw(st.sampled_from(["", *(name for name in ids if name != source)])),
    }


def _links(event: str, places: list[str]) -> st.SearchStrategy[Rows]:
    links = st.tuples(st.sampled_from(places), st.sampled_from(ROLES))
    return st.lists(links, min_size=1, max_size=4, unique=True).map(
        lambda held: [{"event_id": event, "place_id": at, "role": role} for at, role in held]
    )


@st.composite
def _eras(draw: st.DrawFn) -> Rows:
    cuts = sorted(draw(st.lists(st.integers(-500, 2100), max_size=3, unique=True)))
    written = [_masked(year, 0) for year in cuts]
    ends = [*(_masked(year - 1, 0) for year in cuts[1:]), ".."]
    return [
        {
            "id": f"era-{k}",
            "title": draw(filled),
            "start": start,
            "end": end,
            "summary": draw(optional),
            "boundary": draw(optional),
        }
        for k, (start, end) in enumerate(zip(written, ends, strict=False))
    ]


@st.composite
def _relations(draw: st.DrawFn, events: list[str]) -> Rows:
    pairs = draw(st.lists(st.tuples(st.sampled_from(events), st.sampled_from(events)), max_size=3))
    return [
        {"event_id": one, "related_id": other, "reason": draw(filled)}
        for one, other in pairs
        if one != other
    ]
