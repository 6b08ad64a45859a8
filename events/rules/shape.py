"""Rules on single cells: filled, in the vocabulary, a slug, used once."""

from collections.abc import Iterator
from typing import Final

from events.problems import Problem, did_you_mean
from events.raw import RawCollection, Table
from events.rules.cells import broken, empty, outside, repeated
from events.schema import CATEGORIES, METADATA_FILE, TABLES, VERSION
from events.slugs import SLUG, slugify

_USED_ONCE = "already used in row {first}; an id must be used once"


def check_shape(raw: RawCollection) -> Iterator[Problem]:
    """Check every table by its schema."""
    for name, schema in TABLES.items():
        table = raw[name]
        for column in schema.filled:
            yield from empty(table, column)
        if "id" in schema.columns:
            yield from _slugs(table)
            yield from repeated(table, ["id"], _USED_ONCE)
    for (name, column), choices in CATEGORIES.items():
        yield from outside(raw[name], column, choices)
    if "events" in raw.tables and not raw.problems and not len(raw["events"].rows):
        yield Problem(raw["events"].file, None, None, None, "no events; expected one row at least")
    yield from repeated(
        raw["event_places"], ["event_id", "place_id", "role"], "repeats row {first}"
    )


def check_metadata(raw: RawCollection) -> Iterator[Problem]:
    """Check that the collection says its name and title."""
    if raw.meta is None:
        return
    for key in ("name", "title"):
        value = raw.meta.get(key)
        if not isinstance(value, str) or not value.strip():
            yield Problem(METADATA_FILE, None, key, None, "expected a text")
    for key, is_sound, rule in _OPTIONAL:
        if key in raw.meta and not is_sound(raw.meta[key]):
            yield Problem(METADATA_FILE, None, key, str(raw.meta[key]), rule)


def _is_version(value: object) -> bool:
    """Tell whether a version can stand in the address of a pinned view."""
    written = isinstance(value, str | int | float) and not isinstance(value, bool)
    return written and VERSION.fullmatch(str(value)) is not None


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _is_list(value: object) -> bool:
    return isinstance(value, list)


_OPTIONAL: Final = (
    ("version", _is_version, 'expected up to 40 letters, digits, dots and hyphens, as in "1.0.2"'),
    ("description", _is_text, "expected a text"),
    ("contributors", _is_list, 'expected a list [ {"title": …}, … ]'),
)
"""Members that may be missing: what makes them sound, and what is expected."""


def _slugs(table: Table) -> Iterator[Problem]:
    ids = table.rows["id"]
    yield from broken(
        table,
        "id",
        ~ids.str.fullmatch(SLUG.pattern) & (ids != ""),
        lambda value: (
            f"expected lower-case letters, digits and hyphens{did_you_mean([slugify(value)])}"
        ),
    )
