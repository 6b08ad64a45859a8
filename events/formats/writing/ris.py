"""Sources as RIS, in UTF-8."""

from collections.abc import Iterator, Mapping
from typing import Final

from events.formats.writing.about import about
from events.formats.writing.export import Export
from events.formats.writing.works import (
    Item,
    day,
    ending,
    flat,
    in_words,
    names,
    read_on,
    rest,
    text,
    works,
)

TYPES: Final = {
    "article-journal": "JOUR",
    "article-magazine": "MGZN",
    "article-newspaper": "NEWS",
    "bill": "BILL",
    "book": "BOOK",
    "chapter": "CHAP",
    "dataset": "DATA",
    "entry-dictionary": "DICT",
    "entry-encyclopedia": "ENCYC",
    "hearing": "HEAR",
    "legal_case": "CASE",
    "legislation": "STAT",
    "manuscript": "UNPB",
    "map": "MAP",
    "motion_picture": "MPCT",
    "paper-conference": "CPAPER",
    "patent": "PAT",
    "personal_communication": "PCOMM",
    "post": "BLOG",
    "post-weblog": "BLOG",
    "report": "RPRT",
    "software": "COMP",
    "song": "SOUND",
    "standard": "STAND",
    "thesis": "THES",
    "webpage": "ELEC",
}
"""CSL type -> RIS type; all others are `GEN`."""
ROLES: Final = {"author": "AU", "editor": "A2", "translator": "A4"}
FIELDS: Final = {
    "title": "TI",
    "title-short": "ST",
    "container-title": "T2",
    "collection-title": "T3",
    "publisher": "PB",
    "publisher-place": "CY",
    "volume": "VL",
    "issue": "IS",
    "edition": "ET",
    "genre": "M3",
    "language": "LA",
    "DOI": "DO",
    "URL": "UR",
    "abstract": "AB",
}
WRITTEN: Final = frozenset({*ROLES, *FIELDS, "type", "page", "ISBN", "ISSN", "issued", "note"})
_UNKNOWN: Final = ""


def write(export: Export) -> bytes:
    """Write a record for the atlas and for each source; the format has no place for comments."""
    whole = "; ".join(f"{key}: {said}" for key, said in about(export).items() if said)
    atlas, *sources = works(export)
    records = [record({**atlas, "note": whole}), *map(record, sources)]
    return "\r\n".join(records).encode()


def record(item: Item) -> str:
    """Write an item."""
    lines = ((tag, flat(said)) for tag, said in _lines(item))
    kept = [f"{tag}  - {said}\r\n" for tag, said in lines if said or tag == "ER"]
    return "".join(kept)


def person(name: Mapping[str, str]) -> str:
    """Write a name: before the first comma stands a family name.

    Readers take every name with a comma for a person: those of an organisation become brackets.

    >>> person({"literal": "Ministry of Works, North, Roads"})
    'Ministry of Works (North; Roads)'
    """
    if not name.get("literal"):
        family = " ".join(filter(None, (name.get("non-dropping-particle"), name.get("family"))))
        given = " ".join(filter(None, (name.get("given"), name.get("dropping-particle"))))
        return ", ".join(filter(None, (family or given, family and given, name.get("suffix"))))
    first, *others = (part.strip() for part in name["literal"].split(","))
    within = "; ".join(filter(None, others))
    return f"{first} ({within})" if within else first


def _lines(item: Item) -> Iterator[tuple[str, str]]:
    yield "TY", TYPES.get(item["type"], "GEN")
    yield "ID", str(item["id"])
    for role, tag in ROLES.items():
        yield from ((tag, person(name)) for name in names(item, role))
    for field, tag in FIELDS.items():
        yield tag, text(item, field)
    yield from _dates(item)
    first, _, last = text(item, "page").partition("-")
    yield from (("SP", first.strip()), ("EP", last.strip("-– ")))
    yield from (("SN", text(item, field)) for field in ("ISBN", "ISSN"))
    yield "N1", "; ".join(filter(None, _notes(item)))
    yield "ER", _UNKNOWN


def _dates(item: Item) -> Iterator[tuple[str, str]]:
    """Give year and day as numbers; what is no such date stands in a note."""
    issued, accessed = day(item, "issued"), day(item, "accessed")
    if issued and issued[0] > 0:
        yield "PY", f"{issued[0]:04}"
        yield "DA", _slashed(issued)
    yield "Y2", _slashed(accessed) if accessed else ""


def _slashed(parts: tuple[int, ...]) -> str:
    """Write year, month and day; the format keeps the place of what is missing.

    >>> _slashed((1961,)), _slashed((1961, 3, 18))
    ('1961///', '1961/03/18/')
    """
    year, *others = parts
    month, day_of_month = ([f"{part:02}" for part in others] + ["", ""])[:2]
    return f"{year:04}/{month}/{day_of_month}/"


def _notes(item: Item) -> Iterator[str]:
    yield text(item, "note")
    issued, first, last = item.get("issued", {}), day(item, "issued"), ending(item, "issued")
    if issued and (not first or last or first[0] < 1 or issued.get("circa")):
        sure = "about " if issued.get("circa") else ""
        yield f"Date: {sure}{issued.get('literal') or issued.get('raw') or in_words(first, last)}"
    for name in names(item, "author"):
        if "," in name.get("literal", ""):
            yield f"Author: {name['literal']}"
    yield from rest(item, WRITTEN | read_on(item))
