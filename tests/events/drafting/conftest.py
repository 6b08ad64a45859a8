"""Drafts as a browser keeps them, and collections of every kind, written as folders."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from events.drafting.draft import Draft, Row
from events.drafting.making import Made, made

Lay = Callable[[Mapping[str, bytes]], Path]

TABLE = """id,title,date,place,theme,Class
school,A school opens,May 1961,Bamako,Learning,7b
flood,The river floods,1967~,"Mopti; Ségou",Nature,7b
assembly,A regional assembly,44 BC,Bavaria,Law,7a
"""
"""A person's own table: dates in words, a region that is in no gazetteer of ours, a column more."""

AREAS = """{"type": "FeatureCollection", "features": [
 {"type": "Feature", "properties": {"title": "A reserve", "date": "1961", "place": "Reserve"},
  "geometry": {"type": "Polygon", "coordinates": [[[-8.1, 12], [-7, 12], [-7, 13], [-8.1, 12]]]}},
 {"type": "Feature", "properties": {"title": "A road", "date": "1962", "place": "Road"},
  "geometry": {"type": "LineString", "coordinates": [[-8, 12.6], [-4, 14.5]]}}
]}"""


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "class.csv"
    path.write_text(TABLE, "utf-8")
    return path


@pytest.fixture
def areas(tmp_path: Path) -> Path:
    path = tmp_path / "areas.geojson"
    path.write_text(AREAS, "utf-8")
    return path


@pytest.fixture
def lay(tmp_path: Path) -> Lay:
    """Lay files out in a folder."""

    def laid(files: Mapping[str, bytes]) -> Path:
        folder = tmp_path / "laid"
        for name, content in files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        return folder

    return laid


FIELDS = {"why": "significance", "whose": "significance_source", "notes": ""}
"""Columns of the drafts here that are not called as their field."""


def rows(table: str, *cells: dict[str, str]) -> list[Row]:
    return [{"key": f"{table}{n}", "cells": one} for n, one in enumerate(cells, 1)]


class Drafts:
    """Makes drafts of the events' cells, and of the rows of other tables."""

    def __call__(
        self, *events: dict[str, str], meta: dict[str, Any] | None = None, **other: Any
    ) -> Draft:
        names = dict.fromkeys(["id", *(name for one in events for name in one)])
        told = [{"id": f"e{n}", **one} for n, one in enumerate(events, 1)]
        sources = other.pop("sources", [])
        extra = {name: other.pop(name) for name in ("geometry", "history") if name in other}
        return {
            "draft": 1,
            "meta": {"title": "Our town", **(meta or {})},
            "columns": [{"name": name, "field": FIELDS.get(name, name)} for name in names],
            "tables": {
                "events": rows("r", *told),
                **{name: rows(f"{name}-", *cells) for name, cells in other.items()},
            },
            "sources": [{"key": f"s{n}", "item": item} for n, item in enumerate(sources, 1)],
            **extra,
        }

    def made(self, *events: dict[str, str], **other: Any) -> Made:
        return made(self(*events, **other))


@pytest.fixture
def drafts() -> Drafts:
    return Drafts()


@pytest.fixture
def problems():
    """What is wrong, as (table, key, column, text)."""

    def of(told: Made) -> list[tuple[str, str, str, str]]:
        return [
            (one["table"], one["key"], one["column"], one["text"])
            for one in told.remarks
            if one["kind"] == "problem"
        ]

    return of
