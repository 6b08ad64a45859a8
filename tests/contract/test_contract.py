"""The shared files are whole, fresh and used; real data fit them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import msgspec
import pytest
from babel import Locale

from dashboard.contract.__main__ import FILE, text
from dashboard.contract.columns import Atlas, Payload, Texts
from dashboard.contract.files import languages, view, words
from dashboard.payload import atlases
from dashboard.server.words import told as words_of_answers
from dashboard.view.speaker import Speaker
from dashboard.workshop.words import words as words_of_workshop
from events.dates import calendar_bounds, stated
from events.load import load
from tests.dashboard.small import small

ROOT = Path(__file__).parents[2] / "dashboard"
SOURCES = {
    path.relative_to(ROOT).as_posix(): path.read_text("utf-8")
    for ending in ("py", "js", "html", "svg")
    for path in sorted(ROOT.rglob(f"*.{ending}"))
    if not {"assets", "static", "contract", "node_modules"} & set(path.relative_to(ROOT).parts)
}
PLURALS = {"zero", "one", "two", "few", "many", "other"}
LITERAL = re.compile(r"""(["'`])([a-z](?:[\w.-]|\$?\{[^{}"'`]*\})*)\1""")
JOINED = re.compile(r"""(["'])([a-z][\w.-]*\.)\1\s*[~+]""")
QUOTED = re.compile(r"""(["'`])([\w-]+)\1""")
CATEGORIES = ("statuses", "roles", "stances", "precisions")
SPOKEN = re.compile(r"""(?<![\w.])(?:t|speak|_speak)\(\s*f?(["'`])((?:(?!\1)[^\n])+)\1\s*([~+]?)""")
"""A first argument of the speaker, and whether something is joined to it."""


def stems(lang: str) -> set[str]:
    """Keys of a language, plural forms as one."""
    keys = words(lang)["words"]
    return {key.rpartition(".")[0] if _is_plural(key, keys) else key for key in keys}


def _is_plural(key: str, keys: dict[str, str]) -> bool:
    stem, _, category = key.rpartition(".")
    return category in PLURALS and f"{stem}.other" in keys


def pattern(said: str, joined: bool = False) -> re.Pattern[str]:
    """Make a pattern of a key in which some parts are only known when it is said."""
    parts = re.split(r"\$?\{[^{}]*\}", said)
    return re.compile(r"([\w-]+)".join(map(re.escape, parts)) + (r"([\w-]+)" if joined else ""))


@cache
def mentioned() -> tuple[re.Pattern[str], ...]:
    found = {
        pattern(match[2], joined)
        for source in SOURCES.values()
        for shape, joined in ((LITERAL, False), (JOINED, True))
        for match in shape.finditer(source)
        if re.search(r"\w", re.sub(r"\$?\{[^{}]*\}", "", match[2]))
    }
    return tuple(found)


def spoken() -> Iterator[tuple[str, str, bool]]:
    for name, source in SOURCES.items():
        for match in SPOKEN.finditer(source):
            yield name, match[2], bool(match[3])


@cache
def names() -> frozenset[str]:
    """Everything that may stand where a key has a gap: quoted names, and those of the columns."""
    events = (path.read_text("utf-8") for path in (ROOT.parent / "events").rglob("*.py"))
    sources = [*SOURCES.values(), *events]
    quoted = {match[2] for source in sources for match in QUOTED.finditer(source)}
    columns: Any = small().numbers
    listed = {name for column in CATEGORIES for name in columns[column]}
    allowed = {
        name for row in view()["keys"] if isinstance(row.get("of"), list) for name in row["of"]
    }
    return frozenset(quoted | listed | allowed | {"0", "1", "2"})


def is_used(key: str) -> bool:
    matches = (shape.fullmatch(key) for shape in mentioned())
    return any(match and set(match.groups()) <= names() for match in matches)


def test_the_schema_is_fresh() -> None:
    assert FILE.read_text("utf-8") == text(), "python -m dashboard.contract"


@pytest.mark.parametrize("lang", languages())
def test_every_word_is_used(lang: str) -> None:
    assert [key for key in sorted(stems(lang)) if not is_used(key)] == []


def test_every_word_that_is_said_is_there() -> None:
    keys = stems("en")
    answers = {key.removesuffix(".other") for key in words_of_answers("en")}
    workshop = {key.removesuffix(".other") for key in words_of_workshop("en")}
    own = {"server/": answers, "workshop/": workshop, "web/workshop/": workshop}
    missing = [
        (name, said)
        for name, said, joined in spoken()
        for known in [keys.union(*(own[room] for room in own if name.startswith(room)))]
        if not any(pattern(said, joined).fullmatch(key) for key in known)
    ]
    assert missing == []
    assert len(list(spoken())) > len(keys) / 2, "the search finds what is said"


def test_a_word_that_nobody_says_would_be_found() -> None:
    assert is_used("status.sure") and is_used("status.alleged.means")
    assert not is_used("status.nobody-says-this")
    assert not is_used("status.alleged.at-all")
    assert not is_used("nobody-says-this")


@pytest.mark.parametrize("lang", languages())
def test_every_language_has_the_same_words_in_its_own_plurals(lang: str) -> None:
    assert stems(lang) == stems("en")
    locale, keys = Locale.parse(words(lang)["locale"], sep="-"), words(lang)["words"]
    assert locale.language == lang
    counted = {key.rpartition(".")[0] for key in keys if _is_plural(key, keys)}
    categories = set(locale.plural_form.tags) | {"other"}
    for stem in counted:
        found = {key.rpartition(".")[2] for key in keys if key.rpartition(".")[0] == stem}
        assert found == categories, stem


@pytest.mark.parametrize("lang", languages())
def test_words_name_the_same_values_in_every_language(lang: str) -> None:
    for stem in stems("en"):
        assert _values(lang, stem) == _values("en", stem), stem


def _values(lang: str, stem: str) -> set[str]:
    keys = words(lang)["words"]
    said = [keys[key] for key in keys if key == stem or key.rpartition(".")[0] == stem]
    mine = [keys[stem]] if stem in keys else said
    return {name for template in mine for name in re.findall(r"\{(\w+)\}", template)}


@pytest.mark.parametrize(
    ("key", "column"),
    [
        ("status.{}", "statuses"),
        ("status.{}.means", "statuses"),
        ("role.{}", "roles"),
        ("stance.{}", "stances"),
        ("precision.{}", "precisions"),
        ("actor.{}", "actor_kinds"),
    ],
)
def test_every_name_in_the_columns_has_its_word(key: str, column: str) -> None:
    numbers: Any = bundled().numbers
    speak = Speaker(bundled().texts)
    assert all(speak(key.format(name)) for name in numbers[column])


class Row(msgspec.Struct, forbid_unknown_fields=True):
    """One key of the table of addresses."""

    key: str
    type: str
    default: str | bool | None
    means: str
    of: str | list[str] | None = None
    also: list[str] = []
    edge: str | None = None
    longest: int | None = None
    decimals: list[int] | None = None
    least: list[float] | None = None
    most: list[float] | None = None
    pattern: str | None = None


NEEDED = {
    "day": {"edge"},
    "set": {"of"},
    "one": {"of"},
    "text": {"longest"},
    "camera": {"decimals", "least", "most"},
    "flag": set(),
    "pattern": {"pattern"},
    "beside": set(),
}
"""Type of a key -> what its row must say besides."""
DEFAULTS = {
    "day": {"first", "last"},
    "set": {"all", "none", "usual"},
    "one": {None, "first", "span", "plain"},
    "text": {""},
    "camera": {None},
    "flag": {False},
    "pattern": {None},
    "beside": {None},
}
ROWS = msgspec.convert(view()["keys"], list[Row], strict=True)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.key)
def test_the_table_of_addresses_is_well_formed(row: Row) -> None:
    choices: set[str] = set().union(*NEEDED.values())
    assert {name for name in choices if getattr(row, name) is not None} == NEEDED[row.type]
    assert row.default in DEFAULTS[row.type]
    assert row.means and re.fullmatch("[a-z]+", row.key)
    if isinstance(row.of, str):
        assert row.of in Payload.__annotations__
    assert row.edge in (None, "earliest", "latest")
    assert all(a < b for a, b in zip(row.least or [], row.most or [], strict=True))


def test_keys_and_patterns_of_addresses() -> None:
    assert len({row.key for row in ROWS}) == len(ROWS)
    patterns = [*view()["patterns"].values(), *(row.pattern for row in ROWS if row.pattern)]
    for shape in patterns:
        assert re.fullmatch(shape, "\n") is None
        assert "(?P" not in shape and "\\Z" not in shape, "what only Python understands"


@cache
def everywhere() -> dict[str, Atlas]:
    return atlases(load())


def bundled() -> Atlas:
    return everywhere()["en"]


ATLASES = pytest.mark.parametrize("atlas", [bundled, small], ids=["bundled", "small"])


@ATLASES
def test_an_atlas_fits_the_columns(atlas: Any) -> None:
    numbers, texts = (json.loads(json.dumps(part)) for part in (atlas().numbers, atlas().texts))
    msgspec.convert(numbers, Payload, strict=True)
    msgspec.convert(texts, Texts, strict=True)
    assert set(numbers) == set(Payload.__annotations__), "nothing beside the columns"
    assert set(texts) == set(Texts.__annotations__)


@ATLASES
def test_columns_of_a_table_are_equally_long(atlas: Any) -> None:
    numbers, texts = atlas().numbers, atlas().texts
    tables = {name for name, table in numbers.items() if _is_table(table)} - {"release"}
    assert {"events", "places", "claims", "sources", "routes"} <= tables
    for name in sorted(tables):
        beside = texts.get(name, {})
        lengths = set(_lengths(numbers[name])) | (set(_lengths(beside)) if beside else set())
        assert len(lengths) == 1, name


def _is_table(value: Any) -> bool:
    return isinstance(value, dict) and any(isinstance(column, list) for column in value.values())


def _lengths(table: Any) -> Iterator[int]:
    columns = table.values() if isinstance(table, dict) else [table]
    for column in columns:
        if isinstance(column, dict):
            yield from _lengths(column)
        else:
            yield len(column)


@ATLASES
def test_rows_that_are_named_are_there(atlas: Any) -> None:
    numbers = atlas().numbers
    events, places, sources = (len(numbers[name]["id"]) for name in ("events", "places", "sources"))
    for table, column, most in [
        ("links", "event", events),
        ("links", "place", places),
        ("links", "role", len(numbers["roles"])),
        ("claims", "event", events),
        ("claims", "source", sources),
        ("claims", "via", sources),
        ("claims", "stance", len(numbers["stances"])),
        ("events", "theme", len(numbers["themes"]["id"])),
        ("events", "status", len(numbers["statuses"])),
        ("places", "precision", len(numbers["precisions"])),
        ("routes", "origin", places),
        ("routes", "destination", places),
        ("events", "significance_source", sources),
        ("actors", "kind", len(numbers["actor_kinds"])),
        ("actors", "source", sources),
        ("takes", "event", events),
        ("takes", "actor", len(numbers["actors"]["id"])),
        ("related", "event", events),
        ("related", "other", events),
    ]:
        rows = [row for row in numbers[table][column] if row is not None]
        assert all(0 <= row < most for row in rows), (table, column)
    assert all(0 <= seed < places for level in numbers["fold"] for seed in level)


@ATLASES
def test_days_stand_in_order_and_events_in_the_order_of_time(atlas: Any) -> None:
    events = atlas().numbers["events"]
    names = ("start_earliest", "start_latest", "end_earliest", "end_latest")
    rows = list(zip(*(events[name] for name in names), strict=True))
    for a, b, c, d in rows:
        assert a <= b and c <= d and a <= d
    first = [stated(date)[0] for date in events["date"]]
    assert first == sorted(first)


def test_every_language_has_its_atlas() -> None:
    assert tuple(everywhere()) == languages()
    assert all(atlas.texts["lang"] == lang for lang, atlas in everywhere().items())


@pytest.mark.parametrize(
    "typed", ["1", "-1", "968", "123456", "1234567", "1961-3", "1961-03-18", "1961-", "+1", "x", ""]
)
def test_a_typed_date_is_one_that_an_address_may_hold(typed: str) -> None:
    allowed = re.fullmatch(view()["patterns"]["day"], typed, re.ASCII) is not None
    assert (calendar_bounds(typed) is not None) == allowed
