"""Citations of the atlas are made of parts: no text of a title is taken for a date."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest

from dashboard.contract.columns import CitationStyle
from dashboard.payload.atlas_citation import cite
from events.collection import Collection
from events.load import load
from events.testimony.citations import STYLES, citation

SEEN = {"url": "https://atlas.example/?from=1968", "day": "28", "year": "2026"}


bundled = cache(load)


def collection(title: str) -> Collection:
    return replace(bundled(), title=title, version="1.29.9876", releases=())


def completed(style: CitationStyle, month: int = 11) -> str:
    known = {**SEEN, "month": style["months"][month - 1]}
    return "".join(part.get("text") or known[part["of"]] for part in style["parts"])


TITLES = [
    "Plain title",
    "The crash of 1929",
    "29 days in 9876",
    "Braces {url} and {day}",
    "https://address.invalid/ & <i>more</i>",
    "Ends with a dot. . And on",
]


@pytest.mark.parametrize("title", TITLES)
@pytest.mark.parametrize("style", STYLES)
def test_a_title_stays_whole(title: str, style: str) -> None:
    said = completed(cite(collection(title), "en", STYLES)["styles"][style])
    assert said.casefold().count(f"{title}, version 1.29.9876".casefold()) == 1
    assert said.count(SEEN["url"]) == 1
    assert "2026" in said


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("month", [1, 5, 12])
def test_the_parts_say_what_the_style_says(style: str, month: int) -> None:
    made = cite(collection("Plain title"), "en", STYLES)
    item = {
        "id": "atlas",
        "URL": SEEN["url"],
        "accessed": {"date-parts": [[2026, month, 28]]},
        **{key: value for key, value in made["item"].items() if key != "id"},
    }
    said = citation(item, style).replace(". . ", ". ")
    assert completed(made["styles"][style], month) == said


def test_every_style_knows_twelve_months() -> None:
    for style in cite(collection("Plain title"), "en", STYLES)["styles"].values():
        assert len(set(style["months"])) == 12
