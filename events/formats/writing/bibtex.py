"""Sources as BibTeX in UTF-8, in the entry types and fields of BibLaTeX, which biber reads."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from itertools import chain, count
from typing import Final

from events.formats.writing.about import about
from events.formats.writing.export import Export
from events.formats.writing.works import Item, day, ending, flat, names, read_on, rest, text, works

TYPES: Final = {
    "article-journal": "article",
    "article-magazine": "article",
    "article-newspaper": "article",
    "book": "book",
    "chapter": "incollection",
    "dataset": "dataset",
    "entry-dictionary": "inreference",
    "entry-encyclopedia": "inreference",
    "manuscript": "unpublished",
    "motion_picture": "movie",
    "paper-conference": "inproceedings",
    "patent": "patent",
    "post": "online",
    "post-weblog": "online",
    "report": "report",
    "software": "software",
    "thesis": "thesis",
    "webpage": "online",
}
"""CSL type -> BibLaTeX entry; all others are `misc`."""
CONTAINERS: Final = {
    "article": "journaltitle",
    "incollection": "booktitle",
    "inreference": "booktitle",
    "inproceedings": "booktitle",
}
"""Entry -> field of what contains the work; of others it is `titleaddon`."""
PUBLISHERS: Final = {"report": "institution", "thesis": "institution", "online": "organization"}
"""Entry -> field of who publishes; of others it is `publisher`."""
FIELDS: Final = {
    "collection-title": "series",
    "publisher-place": "location",
    "volume": "volume",
    "issue": "issue",
    "number": "number",
    "page": "pages",
    "edition": "edition",
    "genre": "type",
    "medium": "howpublished",
    "title-short": "shorttitle",
    "version": "version",
    "language": "language",
    "ISBN": "isbn",
    "ISSN": "issn",
    "abstract": "abstract",
}
ROLES: Final = ("author", "editor", "translator")
WRITTEN: Final = frozenset(
    {
        *FIELDS,
        *ROLES,
        "type",
        "title",
        "container-title",
        "publisher",
        "issued",
        "DOI",
        "URL",
    }
)
NO_DATE: Final = "n.d."
"""For a work whose date nobody knows: biber asks for a date or a year."""
_SPECIAL: Final = {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}
_AND: Final = re.compile(r"\band\b")


def write(export: Export) -> bytes:
    """Write an entry for the atlas and for each source, each with a key of its own."""
    head = "".join(f"% {key}: {flat(said)}\n" for key, said in about(export).items() if said)
    keys: set[str] = set()
    entries = [entry(item, _key(str(item["id"]), keys)) for item in works(export)]
    return "\n".join([head, *entries]).encode()


def entry(item: Item, key: str) -> str:
    """Write an item."""
    kind = TYPES.get(item["type"], "misc")
    lines = (f"  {field} = {{{value}}},\n" for field, value in _fields(item, kind) if value)
    return f"@{kind}{{{key},\n{''.join(lines)}}}\n"


def latex(said: str) -> str:
    r"""Shield what LaTeX would take for commands.

    >>> latex("100% & _more_")
    '100\\% \\& \\_more\\_'
    """
    return re.sub(r"[\\{}$&#%_~^]", lambda one: _SPECIAL.get(one[0], f"\\{one[0]}"), flat(said))


def dated(item: Item) -> tuple[str, str]:
    """Give the field and value of a date: EDTF where it is one, else the year in words."""
    issued = item.get("issued", {})
    first, last = day(item, "issued"), ending(item, "issued")
    if not first or (last and last[0] < 1) or first[0] < 1:
        words = issued.get("literal") or " ".join(map(_era, filter(None, (first, last))))
        return "year", latex(words or issued.get("raw", "") or NO_DATE)
    sure = "~" if issued.get("circa") else ""
    return "date", "/".join(f"{_iso(parts)}{sure}" for parts in (first, last) if parts)


def _fields(item: Item, kind: str) -> Iterator[tuple[str, str]]:
    for role in ROLES:
        yield role, " and ".join(map(_name, names(item, role)))
    yield "title", f"{{{latex(text(item, 'title'))}}}"
    yield CONTAINERS.get(kind, "titleaddon"), latex(text(item, "container-title"))
    yield PUBLISHERS.get(kind, "publisher"), latex(text(item, "publisher"))
    yield dated(item)
    for field, own in FIELDS.items():
        yield own, latex(text(item, field))
    yield "doi", address(text(item, "DOI"))
    yield "url", address(text(item, "URL"))
    yield "urldate", _iso(day(item, "accessed"))
    yield "note", latex("; ".join(_notes(item)))


def _notes(item: Item) -> list[str]:
    note = text(item, "note")
    return [*([note] if note else []), *rest(item, WRITTEN | {"note"} | read_on(item))]


def address(url: str) -> str:
    """Write an address, in which biber reads every character but braces as it is."""
    return re.sub(r"[\s{}\\]", lambda one: f"%{ord(one[0]):02X}", url)


def _name(name: Mapping[str, str]) -> str:
    """Write a person in parts; braces keep an organisation, its commas and its “and” whole."""
    if name.get("literal"):
        return f"{{{latex(name['literal'])}}}"
    family = " ".join(filter(None, (name.get("non-dropping-particle"), name.get("family"))))
    given = " ".join(filter(None, (name.get("given"), name.get("dropping-particle"))))
    parts = [family, *filter(None, [name.get("suffix")]), *([given] if given else [])]
    return ", ".join(map(_part, parts))


def _part(said: str) -> str:
    return f"{{{latex(said)}}}" if "," in said or _AND.search(said) else latex(said)


def _iso(parts: tuple[int, ...]) -> str:
    if not parts:
        return ""
    year, *rest_of_it = parts
    return "-".join([f"{year:04}", *(f"{part:02}" for part in rest_of_it)])


def _era(parts: tuple[int, ...]) -> str:
    return f"{-parts[0]} BC" if parts[0] < 0 else str(parts[0])


def _key(name: str, taken: set[str]) -> str:
    """Give a key in ASCII that no other entry has; readers do not tell capitals apart."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    key = re.sub(r"[^\w.:-]+", "-", plain, flags=re.ASCII).strip("-") or "source"
    keys = chain([key], (f"{key}-{number}" for number in count(2)))
    free = next(one for one in keys if one.lower() not in taken)
    taken.add(free.lower())
    return free
