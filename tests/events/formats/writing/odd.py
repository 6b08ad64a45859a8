"""A collection with the dates and texts that other programs get wrong."""

from __future__ import annotations

import csv
import json
import re
from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from events.collection import Collection
from events.dates import bounds, is_unknown
from events.formats.writing.export import Export, whole
from events.load import load

BOUNDS = ("start_earliest", "start_latest", "end_earliest", "end_latest")
DATES = {
    "ides": "-0043-03-15",
    "first-olympics": "-0775",
    "reign": "-0026/0014",
    "last-emperor": "0476",
    "hastings": "1066-10-14",
    "old-style": "1582-10-04",
    "new-century": "1900-01-01",
    "leap-day": "1900-02-28",
    "about": "1905~",
    "by": "../1958",
    "some-year": "1961",
    "some-month": "1961-03",
    "once": "[1960-09-22..1976-12-31]",
    "lasted": "1960/1976",
    "days": "1968-11-19/1968-11-21",
    "decade": "196X",
    "each": "{1961,1964}",
    "since": "1990/..",
}
TITLES = {
    "some-year": '=HYPERLINK("https://x.example";"x")',
    "some-month": "-1+2",
    "once": "@SUM(1) & <b>bold</b>, one; two",
    "days": "Ɛ Ɔ Ɲ, «Ёлка»: l’été",
}
PLACES = [
    ("ides", "rome", "venue"),
    ("once", "moscow", "origin"),
    ("once", "bamako", "destination"),
    ("some-month", "mali", "subject"),
    ("days", "hall", "venue"),
]
SUMMARY = "What is told of it; in\ntwo lines, with <i>marks</i> & more."


def tables() -> dict[str, list[list[str]]]:
    """Give the tables of the folder, each with its header."""
    events = [[name, title(name), date, "war", SUMMARY] for name, date in DATES.items()]
    claims = [[name, f"{name} was.", "annals", "asserts", "", "p. 3"] for name in DATES]
    denied = ["once", "It was not so.", "annals", "denies", "a ministry; of state", ""]
    return {
        "events": [["id", "title", "date", "theme", "summary"], *events],
        "event_places": [["event_id", "place_id", "role"], *map(list, PLACES)],
        "claims": [
            ["event_id", "claim", "source_id", "stance", "attributed_to", "locator"],
            *claims,
            denied,
        ],
        "places": [
            ["id", "name", "lat", "lon", "precision", "kind", "coordinates_from"],
            ["hall", "The hall", "-8.5", "-0.0055", "site", "building", "an atlas"],
        ],
        "eras": [
            ["id", "title", "start", "end", "summary"],
            ["cold-war", "Cold <war>", "1947", "1991", ""],
        ],
    }


def title(event: str) -> str:
    return TITLES.get(event, f"Event {event}")


@cache
def odd() -> Collection:
    """Load the collection; nobody changes it."""
    with TemporaryDirectory() as folder:
        for name, rows in tables().items():
            with (Path(folder) / f"{name}.csv").open("w", encoding="utf-8", newline="") as stream:
                csv.writer(stream).writerows(rows)
        for name, content in _objects().items():
            (Path(folder) / name).write_text(json.dumps(content), "utf-8")
        return load(folder)


def _objects() -> dict[str, object]:
    annals = {
        "id": "annals",
        "type": "book",
        "title": "=Annals, <vol.> 1",
        "URL": "https://x.example/a?b=1&c",
    }
    package = {
        "name": "odd-days",
        "title": "Odd days; and years",
        "version": "1.0",
        "licenses": [{"name": "CC-BY-4.0", "path": "https://x.example/by"}],
        "earliest": "-0999-01-01",
        "latest": "2020-12-31",
        "themes": [{"id": "war", "title": {"en": "War & <peace>"}}],
    }
    return {"sources.json": [annals], "datapackage.json": package}


def taken() -> Export:
    """Take all of it along, as from a page."""
    return replace(whole(odd()), view="18 events; all", address="https://atlas.example/?q=a&b")


def saying(**texts: str) -> Export:
    """Take along what says other texts of the event `ides`."""
    events = odd().events.copy()
    for column, text in texts.items():
        events.loc["ides", column] = text
    if not is_unknown(date := str(events.loc["ides", "date"])) and date:
        events.loc["ides", list(BOUNDS)] = bounds(date).four
    return replace(taken(), collection=replace(odd(), events=events))


def nothing() -> Export:
    return replace(taken(), events=(), view="no event")


def unmarked(text: str) -> str:
    """Say a text as tables are read: on one line, and markup is none of the words."""
    return " ".join(re.sub(r"</?[a-z]+>", "", text).split())


def stays(collection: Collection) -> set[tuple[str, str, str]]:
    """Give the names of places of each event, with their roles."""
    table = collection.event_places
    names = table["place_id"].map(collection.places["name"])
    return set(zip(table["event_id"], names, table["role"], strict=True))
