"""Rules on sources: what a CSL-JSON item must have."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from events.problems import Problem, did_you_mean, near_misses
from events.raw import RawCollection
from events.rules.testimony import source_ids
from events.slugs import SLUG, slugify

TYPES: Final = """
article article-journal article-magazine article-newspaper bill book broadcast chapter classic
collection dataset document entry entry-dictionary entry-encyclopedia event figure graphic hearing
interview legal_case legislation manuscript map motion_picture musical_score pamphlet
paper-conference patent performance periodical personal_communication post post-weblog regulation
report review review-book software song speech standard thesis treaty webpage
""".split()  # noqa: SIM905
"""Item types of CSL 1.0.2."""

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
    elif not SLUG.fullmatch(source_id):
        hint = did_you_mean([slugify(source_id)])
        yield "id", source_id, f"expected lower-case letters, digits and hyphens{hint}"


def _item_faults(item: Mapping[str, Any]) -> Iterator[_Fault]:
    kind = str(item.get("type") or "")
    if kind not in TYPES:
        yield "type", kind, f"expected a CSL type{did_you_mean(near_misses(kind, TYPES, 1))}"
    if not isinstance(item.get("title"), str) or not item["title"].strip():
        yield "title", None, "must not be empty"
    for name in ("author", "editor"):
        if name in item and not _is_names(item[name]):
            yield name, None, "expected a list of names, each with family or literal"
    for name in ("issued", "accessed"):
        if name in item and not _is_date(item[name]):
            yield name, None, 'expected {"date-parts": [[year, month, day]]} or {"literal": …}'
    if not str(item.get("URL", "https://")).startswith(("http://", "https://")):
        yield "URL", str(item["URL"]), "expected an address that begins with https://"


def _cited_by_faults(item: Mapping[str, Any], known: Sequence[str]) -> Iterator[_Fault]:
    custom = item.get("custom")
    cited_by = custom.get("cited-by", []) if isinstance(custom, dict) else []
    for source_id in cited_by if isinstance(cited_by, list) else [cited_by]:
        if source_id not in known:
            hint = did_you_mean(near_misses(str(source_id), known))
            yield "custom.cited-by", str(source_id), f"unknown source{hint}"


def _is_names(names: object) -> bool:
    return isinstance(names, list) and all(
        isinstance(name, dict) and ("family" in name or "literal" in name) for name in names
    )


def _is_date(value: object) -> bool:
    if isinstance(value, dict) and isinstance(value.get("literal"), str):
        return True
    parts = value.get("date-parts") if isinstance(value, dict) else None
    if not isinstance(parts, list) or not 1 <= len(parts) <= 2:
        return False
    return all(
        isinstance(part, list)
        and 1 <= len(part) <= 3
        and all(str(number).lstrip("-").isdigit() for number in part)
        for part in parts
    )
