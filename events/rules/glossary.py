"""Rules on words that are explained, and on why an event matters."""

from collections.abc import Iterator
from itertools import chain
from typing import Final

from events.glossary import finder, normal
from events.problems import Problem
from events.raw import RawCollection
from events.rules.actors import named_twice
from events.rules.cells import broken, unknown
from events.rules.testimony import source_ids
from events.schema import PAGE_TERMS, STANCES, STATUSES
from events.spellings import parts

EXPLAINED: Final = (
    ("events", "title"),
    ("events", "summary"),
    ("events", "significance"),
    ("claims", "claim"),
    ("actors", "summary"),
)
"""Texts in which terms are marked."""


def check_glossary(raw: RawCollection) -> Iterator[Problem]:
    """Check that each term is explained once and stands somewhere."""
    glossary = raw["glossary"]
    if raw.sources is not None:
        yield from unknown(glossary, "source_id", source_ids(raw.sources), "source")
    yield from named_twice(glossary, "term", "explained as {id} in row {row}", normal)
    yield from _unused(raw)


def check_significance(raw: RawCollection) -> Iterator[Problem]:
    """Check that who says why an event matters is a source, and says something."""
    events = raw["events"]
    rows, column = events.rows, "significance_source"
    if raw.sources is not None:
        yield from unknown(events, column, source_ids(raw.sources), "source")
    said, named = rows["significance"] != "", rows[column] != ""
    missing = "says why it matters, but not whose judgement that is; expected a source"
    if column in events.absent:
        yield from broken(events, "significance", said, f"{missing} in the column {column}")
    yield from broken(events, column, said & ~named, missing)
    yield from broken(events, column, named & ~said, "no significance is given here")


def _unused(raw: RawCollection) -> Iterator[Problem]:
    glossary = raw["glossary"]
    if {"id", "term"} & glossary.absent or glossary.rows.empty:
        return
    rows = zip(glossary.rows["term"], glossary.rows["spellings"], strict=True)
    find = finder([[term, *parts(cell)] for term, cell in rows])
    texts = chain(*(raw[table].rows[column].unique() for table, column in EXPLAINED))
    seen = {found.term for text in texts for found in find(text)}
    for at, (row, id_) in enumerate(glossary.rows["id"].items()):
        if at not in seen and glossary.rows.at[row, "term"] and not _is_of_page(id_):
            yield glossary.problem(int(str(row)), "term", "stands in no text of the collection")


def _is_of_page(term: str) -> bool:
    return term in (*PAGE_TERMS, *STATUSES, *STANCES) or term.startswith("edtf-")
