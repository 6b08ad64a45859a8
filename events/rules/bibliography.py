"""Rules on sources: what a CSL-JSON item must have."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from events.dates import calendar_bounds
from events.problems import Problem, did_you_mean, near_misses
from events.raw import RawCollection
from events.rules.testimony import source_ids
from events.schema import RESERVED_SOURCES
from events.slugs import SLUG, slugify
from events.testimony.citations import NAME_PARTS

TYPES: Final = """
article article-journal article-magazine article-newspaper bill book broadcast chapter classic
collection dataset document entry entry-dictionary entry-encyclopedia event figure graphic hearing
interview legal_case legislation manuscript map motion_picture musical_score pamphlet
paper-conference patent performance periodical personal_communication post post-weblog regulation
report review review-book software song speech standard thesis treaty webpage
""".split()  # noqa: SIM905
"""Item types of CSL 1.0.2."""

TEXTS: Final = frozenset(
    """
    container-title collection-title title-short publisher publisher-place genre medium DOI ISBN
    ISSN language note
    """.split()  # noqa: SIM905
)
"""Fields of an item that are words."""
NUMBERS: Final = frozenset({"volume", "issue", "page", "edition", "number"})
"""Fields of an item that are numbers or words."""
_YEAR: Final = re.compile(r"-?\d{1,4}", re.ASCII)

_Fault = tuple[str, str | None, str]
"""Field, value and rule."""


def check_sources(raw: RawCollection) -> Iterator[Problem]:
    """Check every source; rows are items counted from 1."""
    items = raw.sources or []
    seen: dict[str, int] = {}
    known = source_ids(items)
    for row, item in enumerate(items, 1):
        if not isinstance(item, dict):
            yield Problem(raw.sources_file, row, None, str(item), "expected an object { … }")
            continue
        faults = (*_id_faults(item, seen), *_item_faults(item), *_cited_by_faults(item, known))
        for column, value, rule in faults:
            yield Problem(raw.sources_file, row, column, value, rule)
        seen.setdefault(str(item.get("id")), row)


def _id_faults(item: Mapping[str, Any], seen: Mapping[str, int]) -> Iterator[_Fault]:
    source_id = str(item.get("id") or "")
    if not source_id:
        yield "id", None, "must not be empty"
    elif source_id in seen:
        yield "id", source_id, f"already used by item {seen[source_id]}; an id must be used once"
    elif source_id in RESERVED_SOURCES:
        yield "id", source_id, "has another meaning in addresses; choose another id"
    elif not SLUG.fullmatch(source_id):
        hint = did_you_mean([slugify(source_id)])
        yield "id", source_id, f"expected lower-case letters, digits and hyphens{hint}"


def _item_faults(item: Mapping[str, Any]) -> Iterator[_Fault]:
    kind = str(item.get("type") or "")
    if kind not in TYPES:
        yield "type", kind, f"expected a CSL type{did_you_mean(near_misses(kind, TYPES, 1))}"
    if not isinstance(item.get("title"), str) or not item["title"].strip():
        yield "title", None, "must not be empty"
    for name in ("author", "editor", "translator"):
        if name in item and not _is_names(item[name]):
            yield name, None, "expected a list of names, each with family or literal"
    for name in ("issued", "accessed"):
        if name in item and not _is_date(item[name]):
            yield name, None, 'expected {"date-parts": [[year, month, day]]} or {"literal": …}'
    for name in TEXTS & item.keys():
        if not isinstance(item[name], str):
            yield name, str(item[name]), 'expected a text in quotes: "…"'
    for name in NUMBERS & item.keys():
        if isinstance(item[name], bool) or not isinstance(item[name], str | int | float):
            yield name, str(item[name]), 'expected a number, or a text in quotes: "…"'
    if not str(item.get("URL", "https://")).startswith(("http://", "https://")):
        yield "URL", str(item["URL"]), "expected an address that begins with https://"


def _cited_by_faults(item: Mapping[str, Any], known: Sequence[str]) -> Iterator[_Fault]:
    custom = item.get("custom", {})
    if not isinstance(custom, dict):
        yield "custom", str(custom), "expected an object { … }"
        return
    cited_by = custom.get("cited-by", [])
    for source_id in cited_by if isinstance(cited_by, list) else [cited_by]:
        if source_id not in known:
            hint = did_you_mean(near_misses(str(source_id), known))
            yield "custom.cited-by", str(source_id), f"unknown source{hint}"


def _is_names(names: object) -> bool:
    return isinstance(names, list) and all(map(_is_name, names))


def _is_name(name: object) -> bool:
    if not isinstance(name, dict) or not {"family", "literal"} & name.keys():
        return False
    return all(isinstance(name[part], str) for part in NAME_PARTS & name.keys())


def _is_date(value: object) -> bool:
    if isinstance(value, dict) and isinstance(value.get("literal"), str):
        return True
    parts = value.get("date-parts") if isinstance(value, dict) else None
    if not isinstance(parts, list) or not 1 <= len(parts) <= 2:
        return False
    return all(isinstance(part, list) and _is_day(part) for part in parts)


def _is_day(parts: list[Any]) -> bool:
    """Tell whether year, month and day, the last two not always there, are in the calendar."""
    if not 1 <= len(parts) <= 3 or not _YEAR.fullmatch(str(parts[0])):
        return False
    return calendar_bounds("-".join(map(str, parts))) is not None
