"""The code tells no story of its own: it names no country, place or person of its data."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import pytest

from events.load import BUNDLED
from geodata.layers import DATA, LAYERS, layer

ROOT = Path(__file__).parents[1]
PACKAGES = ("dashboard", "events", "geodata")
TOLD = {".py", ".js", ".mjs", ".ts", ".css", ".html", ".svg", ".json"}
APART = (
    "dashboard/contract/cases",
    "events/data",
    "geodata/building",
    "geodata/data",
)
"""Where the data, their making and the invented collection stand."""
BUILT = ("dashboard/assets", "dashboard/server/static")
"""Made from sources that are read themselves; minified, they hold names by chance."""
ALLOWED = {"Chicago": "a style of citations"}
"""Names that mean something else in the code, each with what it means there."""
LETTER = r"[^\W_]"
"""An underscore ends a name."""


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def places() -> Iterator[str]:
    """English names, aliases and ids of the gazetteer, the collection and the packaged layers."""
    for row in [*rows(DATA / "places.csv"), *rows(BUNDLED / "places.csv")]:
        yield from (row["id"], row["name"], *re.split(r"[|;]", row.get("aliases") or ""))
    for name in LAYERS:
        for feature in layer(name)["features"]:
            yield from (str(feature["properties"].get(key, "")) for key in ("id", "name"))


def people() -> Iterator[str]:
    """Whole and family names of whom the collection quotes, and of the authors it cites."""
    for item in json.loads((BUNDLED / "sources.json").read_text("utf-8")):
        yield from (author.get("family", "") for author in item.get("author", []))
    for row in rows(BUNDLED / "claims.csv"):
        name = row["attributed_to"].partition(",")[0]
        if re.fullmatch(r"([A-Z]\w+)( [A-Z]\w+)+", name):
            yield from (name, name.split()[-1])


def sources() -> dict[str, str]:
    """Texts of the code by their paths."""
    found = (path for package in PACKAGES for path in sorted((ROOT / package).rglob("*")))
    texts = (path for path in found if path.suffix in TOLD and "__pycache__" not in path.parts)
    inside = {path.relative_to(ROOT).as_posix(): path for path in texts}
    return {
        name: path.read_text("utf-8")
        for name, path in inside.items()
        if not name.startswith((*APART, *BUILT))
    }


def pattern(names: Iterable[str]) -> re.Pattern[str]:
    """Find whole names as they are written, the longest that fits."""
    wanted = {name.strip() for name in names} - {""} - ALLOWED.keys()
    longest_first = map(re.escape, sorted(wanted, key=len, reverse=True))
    return re.compile(rf"(?<!{LETTER})(?:{'|'.join(longest_first)})(?!{LETTER})")


def told(texts: Mapping[str, str], names: re.Pattern[str]) -> list[str]:
    return [f"{path}: {found}" for path, text in texts.items() for found in names.findall(text)]


@pytest.fixture(scope="module")
def names() -> re.Pattern[str]:
    return pattern([*places(), *people()])


def test_the_code_names_no_country_place_or_person(names: re.Pattern[str]) -> None:
    assert told(sources(), names) == []


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ('layer("mali_regions")', ["mali"]),
        ("# Gao and Central African Republic", ["Gao", "Central African Republic"]),
        ("hint = 'gold, Lavrov'", ["Lavrov"]),
        ("{'moscow': 1}", ["moscow"]),
        ("reaction, malicious, chadless, formalin, sand", []),
    ],
)
def test_a_name_would_be_seen(names: re.Pattern[str], code: str, found: list[str]) -> None:
    assert told({"x.py": code}, names) == [f"x.py: {name}" for name in found]


def test_there_are_sources_to_read_and_names_to_find() -> None:
    read = sources()
    for suffix in (".py", ".js", ".css", ".html", ".svg", ".json"):
        assert any(name.endswith(suffix) for name in read), suffix
    assert len(set(places())) > 700
    assert len(set(people())) > 20


def test_what_is_allowed_is_a_name_still() -> None:
    known = {*places(), *people()}
    assert ALLOWED.keys() <= known
    assert all(ALLOWED.values())
